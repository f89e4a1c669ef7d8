import { createCipheriv, createDecipheriv, createHmac, type KeyObject } from 'node:crypto'

/** Where a paper came from, as it is kept with it in the box: part of what is encrypted. */
export type SealedOrigin = 'browser' | 'server'

export interface BoxKeys {
  /** AES-256-GCM. */
  readonly box: KeyObject
  /** HMAC-SHA-256. */
  readonly slot: KeyObject
}

/** Where in the box a paper lies: nobody without the ballot's keys can tell from a paper's number. */
export const slotOf = ({ slot }: BoxKeys, number: Uint8Array): Buffer =>
  createHmac('sha256', slot).update(number).digest()

const nonceLength = 12
const tagLength = 16

/**
 * Encrypts a paper for the box. Papers of a ballot have one size, sealed ones too; the slot is sealed in, so that one cannot
 * be put in the place of another. @param nonce 12 random bytes, for this paper only
 */
export function sealPaper(
  { box }: BoxKeys,
  slot: Buffer,
  paper: { readonly bytes: Uint8Array; readonly origin: SealedOrigin },
  nonce: Uint8Array,
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', box, nonce).setAAD(slot)
  const origin = Uint8Array.of(paper.origin === 'server' ? 1 : 0)
  return Buffer.concat([nonce, cipher.update(origin), cipher.update(paper.bytes), cipher.final(), cipher.getAuthTag()])
}

/** Null where somebody changed what lay in the box, or where it lay. */
export function openPaper(
  { box }: BoxKeys,
  slot: Buffer,
  sealed: Buffer,
): { readonly bytes: Buffer; readonly origin: SealedOrigin } | null {
  if (sealed.length <= nonceLength + tagLength) return null
  const decipher = createDecipheriv('aes-256-gcm', box, sealed.subarray(0, nonceLength)).setAAD(slot)
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  try {
    const within = sealed.subarray(nonceLength, sealed.length - tagLength)
    const plain = Buffer.concat([decipher.update(within), decipher.final()])
    return { bytes: plain.subarray(1), origin: plain[0] === 1 ? 'server' : 'browser' }
  } catch {
    return null
  }
}
