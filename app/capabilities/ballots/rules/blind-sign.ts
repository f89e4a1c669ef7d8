import { constants, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto'
import { sameBytes } from '#platform/secrets.ts'

/**
 * Signs what a voter has blinded, without learning it (RFC 9474, section 4.3, BlindSign). The arithmetic is OpenSSL's: its
 * private operation takes the same time whatever it signs, and blinds once more by itself. Null where the message is no
 * number of the key’s length and below its modulus.
 */
export function blindSign(
  key: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  blinded: Uint8Array,
): Buffer | null {
  if (blinded.length * 8 !== key.publicKey.asymmetricKeyDetails?.modulusLength) return null
  const padding = constants.RSA_NO_PADDING
  try {
    const signature = privateDecrypt({ key: key.privateKey, padding }, blinded)
    // Step 4: a signature that was made wrongly, by a fault or an attack on the machine, would give the key away.
    const again = publicEncrypt({ key: key.publicKey, padding }, signature)
    if (!sameBytes(again, blinded)) throw new Error('A blind signature was made wrongly.')
    return signature
  } catch (error) {
    if (error instanceof Error && 'code' in error && isOutOfRange(error.code)) return null
    throw error
  }
}

const isOutOfRange = (code: unknown) => typeof code === 'string' && /TOO_LARGE|TOO_SMALL/.test(code)
