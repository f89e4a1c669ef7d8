import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Chance } from '#platform/chance.ts'
import type { Secrets } from '#platform/secrets.ts'

/** What a secret is sealed for; one sealed for another purpose does not open. */
export type SealPurpose = 'authenticator' | 'provider' | 'register upload' | 'roll upload'

/** Encrypts with a key made from the installation's secret (AES-256-GCM): of no use in a stolen copy of the database. */
export function seal(
  by: { readonly secrets: Secrets; readonly chance: Chance },
  purpose: SealPurpose,
  content: Buffer,
): Buffer {
  const start = Buffer.from(by.chance.bytes(12))
  const cipher = createCipheriv('aes-256-gcm', keyFor(by.secrets, purpose), start)
  const sealed = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([start, cipher.getAuthTag(), sealed])
}

/** @throws when it was sealed with another secret or was changed. */
export function unseal(secrets: Secrets, purpose: SealPurpose, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secrets, purpose), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

const keyFor = (secrets: Secrets, purpose: SealPurpose) => secrets.keyedHash(`seal ${purpose}`, 'key')
