import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { SignatureChecks } from './check-paper.ts'
import { tokenMessage } from './paper-code.ts'

/** The same checks as a browser's WebCrypto makes, by the server's own library: half the work where thousands come at once. */
export const nativeChecks: SignatureChecks = {
  isToken(tokenKey, { prefix, token, number }) {
    const pss = { key: tokenKeyOf(tokenKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
    return verify('sha384', tokenMessage(prefix, number), pss, token)
  },
  isSignedBy(key, signature, signed) {
    try {
      const point = { key: Buffer.concat([beforePoint, key]), format: 'der', type: 'spki' } as const
      return verify('sha256', signed, { ...point, dsaEncoding: 'ieee-p1363' }, signature)
    } catch {
      // No point of the curve.
      return false
    }
  },
}

/** What stands before an uncompressed point of P-256 in SPKI (RFC 5480), and the mark of such a point. */
const beforePoint = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex')

const keysHeld = new Map<string, KeyObject>()

function tokenKeyOf(tokenKey: string): KeyObject {
  const held = keysHeld.get(tokenKey)
  if (held) return held
  const key = createPublicKey({ key: Buffer.from(tokenKey, 'base64url'), format: 'der', type: 'spki' })
  if (keysHeld.size >= 200) keysHeld.clear()
  keysHeld.set(tokenKey, key)
  return key
}
