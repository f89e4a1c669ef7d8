import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPair,
  type KeyObject,
} from 'node:crypto'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { Read } from '#platform/database/handles.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { BoxKeys } from '../rules/sealed-paper.ts'
import type { BallotId, BallotKey } from '../vocabulary.ts'

/** What a ballot's keys show of themselves: frozen with it when it opens. */
export interface BallotPublicKeys {
  /** Checks tokens: RSA 2048 in SPKI (DER), base64url. For RFC 9474, RSABSSA-SHA384-PSS-Randomized. */
  readonly token: string
}

export interface BallotKeys extends BoxKeys {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  /** Makes the secrets of those whose papers the server signs, from their roll entries. */
  readonly voter: Buffer
}

const generate = promisify(generateKeyPair)

/** Makes the keys of a ballot that is about to open; the private ones go into the database, wrapped. */
export async function makeBallotKeys(
  deed: Pick<Deed, 'write' | 'community' | 'chance' | 'secrets'>,
  ballot: BallotId,
): Promise<BallotPublicKeys> {
  const { privateKey, publicKey } = await generate('rsa', { modulusLength: 2048, publicExponent: 0x10001 })
  const key = { community: deed.community.id, ballot }
  const symmetric = Array.from({ length: 3 }, () => deed.chance.bytes(32))
  const plain = Buffer.concat([...symmetric, privateKey.export({ type: 'pkcs8', format: 'der' })])
  const wrapped = wrap(wrappingKey(deed.secrets, key), plain, deed.chance.bytes(12))
  await sql`INSERT INTO ballots.ballot_key (community_id, ballot_id, wrapped)
    VALUES (${key.community}, ${ballot}, ${wrapped})`.execute(deed.write)
  return { token: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url') }
}

const unwrapped = new WeakMap<Secrets, Map<BallotId, BallotKeys>>()

/** The ballot's keys, read once and then kept in memory until its box was opened; null where there are none any more. */
export async function ballotKeys(from: KeysFrom, key: BallotKey): Promise<BallotKeys | null> {
  const held = heldBy(from.secrets).get(key.ballot)
  if (held) return held
  const found = await readBallotKeys(from, key)
  if (found) heldBy(from.secrets).set(key.ballot, found)
  return found
}

export interface KeysFrom {
  readonly read: Read
  readonly secrets: Secrets
}

/** As `ballotKeys`, but always from the database. @throws where the installation's secret is not the one they were made with */
export async function readBallotKeys({ read, secrets }: KeysFrom, key: BallotKey): Promise<BallotKeys | null> {
  const { rows } = await sql<{ wrapped: Buffer }>`SELECT wrapped FROM ballots.ballot_key
    WHERE community_id = ${key.community} AND ballot_id = ${key.ballot}`.execute(read)
  return rows[0] ? unpack(unwrap(wrappingKey(secrets, key), rows[0].wrapped)) : null
}

/** Nothing of the keys stays in this server's memory. */
export const forgetBallotKeys = (secrets: Secrets, { ballot }: BallotKey): void => void heldBy(secrets).delete(ballot)

function heldBy(secrets: Secrets): Map<BallotId, BallotKeys> {
  const held = unwrapped.get(secrets) ?? new Map<BallotId, BallotKeys>()
  unwrapped.set(secrets, held)
  return held
}

const wrappingKey = (secrets: Secrets, { community, ballot }: BallotKey) =>
  secrets.keyedHash('ballot keys', `${community} ${ballot}`)

function wrap(key: Buffer, plain: Buffer, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function unwrap(key: Buffer, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12))
  decipher.setAuthTag(wrapped.subarray(-16))
  return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()])
}

function unpack(plain: Buffer): BallotKeys {
  const privateKey = createPrivateKey({ key: plain.subarray(96), format: 'der', type: 'pkcs8' })
  return {
    box: createSecretKey(plain.subarray(0, 32)),
    slot: createSecretKey(plain.subarray(32, 64)),
    voter: plain.subarray(64, 96),
    privateKey,
    publicKey: createPublicKey(privateKey),
  }
}
