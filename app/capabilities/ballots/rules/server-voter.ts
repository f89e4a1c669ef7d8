import { createECDH, createHmac, createPrivateKey, type KeyObject } from 'node:crypto'
import type { Bytes } from './bytes.ts'

/** What a voter without script would keep in their browser: made again from their roll entry whenever they come. */
export interface ServerVoter {
  readonly secret: Bytes
  readonly prefix: Bytes
  readonly key: Bytes
  readonly privateKey: KeyObject
}

/** @param voterKey of the ballot's own keys: when those are deleted, nobody can tell which paper a roll entry had. */
export function serverVoter(voterKey: Buffer, entry: string): ServerVoter {
  const made = (what: string) => createHmac('sha256', voterKey).update(`${what} ${entry}`).digest()
  const pair = pairFrom((tries) => made(`key ${tries}`))
  return { secret: Uint8Array.from(made('secret')), prefix: Uint8Array.from(made('prefix')), ...pair }
}

/** A key pair of P-256 from 32 bytes; one in four billion is no private key, then the next is taken. */
function pairFrom(seed: (tries: number) => Buffer): Pick<ServerVoter, 'key' | 'privateKey'> {
  for (let tries = 0; ; tries++) {
    const ecdh = createECDH('prime256v1')
    const d = seed(tries)
    try {
      ecdh.setPrivateKey(d)
    } catch {
      continue
    }
    const key = Uint8Array.from(ecdh.getPublicKey().subarray(1))
    const [x, y] = [key.subarray(0, 32), key.subarray(32)].map((half) => Buffer.from(half).toString('base64url'))
    const jwk = { kty: 'EC', crv: 'P-256', d: d.toString('base64url'), x: x!, y: y! }
    return { key, privateKey: createPrivateKey({ key: jwk, format: 'jwk' }) }
  }
}
