import type { Choices } from '../vocabulary.ts'
import { type Bytes, fromBase64url, joined, toBase64url, toHex } from './bytes.ts'
import { problemsOfChoices } from './paper.ts'
import { type HandedPaper, signedText, tokenMessage } from './paper-code.ts'
import { numberOf } from './paper-number.ts'
import type { PaperTerms } from './paper-terms.ts'

/** What shows that a published paper is a right one: all but the choices, as base64url. */
export interface PaperProof {
  readonly key: string
  readonly prefix: string
  readonly token: string
  readonly version: number
  readonly signature: string
}

/** A paper as it is published. Its number is 64 hexadecimal digits. */
export interface PaperToCheck {
  readonly number: string
  readonly choices: Choices
  readonly proof: PaperProof
}

export type PaperProblem =
  | 'proof-malformed'
  | 'number-is-of-another-key'
  | 'token-not-signed'
  | 'voter-signature-wrong'
  | 'choices-not-allowed'

/**
 * What is wrong with a published paper, by what was frozen at the opening and nothing else; null for a right one. The same
 * in the server, in the checker and in the voter's browser.
 */
export async function checkPaper(terms: PaperTerms, paper: PaperToCheck): Promise<PaperProblem | null> {
  const key = fromBase64url(paper.proof.key, 64)
  const prefix = fromBase64url(paper.proof.prefix, 32)
  const token = fromBase64url(paper.proof.token, 256)
  const signature = fromBase64url(paper.proof.signature, 64)
  if (!key || !prefix || !token || !signature) return 'proof-malformed'
  const { choices, proof } = paper
  const number = await numberOf(key)
  if (toHex(number) !== paper.number) return 'number-is-of-another-key'
  return checkParts(terms, { key, prefix, token, signature, number, choices, version: proof.version }, webCrypto)
}

/** A paper with its number, as bytes. */
export type PaperParts = Omit<HandedPaper, 'receipt'> & { readonly number: Bytes }

/** The two signatures, however they are checked. */
export interface SignatureChecks {
  isToken(tokenKey: string, parts: Pick<PaperParts, 'prefix' | 'token' | 'number'>): Promise<boolean> | boolean
  isSignedBy(key: Bytes, signature: Bytes, signed: Bytes): Promise<boolean> | boolean
}

export async function checkParts(
  terms: PaperTerms,
  parts: PaperParts,
  checks: SignatureChecks,
): Promise<PaperProblem | null> {
  if (!isVersion(parts.version)) return 'proof-malformed'
  if (!(await checks.isToken(terms.tokenKey, parts))) return 'token-not-signed'
  const signed = signedText(terms.ballot, { ...parts, number: toHex(parts.number) })
  if (!(await checks.isSignedBy(parts.key, parts.signature, signed))) return 'voter-signature-wrong'
  return problemsOfChoices(terms, parts.choices).length > 0 ? 'choices-not-allowed' : null
}

export const proofOf = (paper: Omit<HandedPaper, 'receipt' | 'choices'>): PaperProof => ({
  key: toBase64url(paper.key),
  prefix: toBase64url(paper.prefix),
  token: toBase64url(paper.token),
  version: paper.version,
  signature: toBase64url(paper.signature),
})

const isVersion = (version: number) => Number.isInteger(version) && version > 0 && version <= 0xffff_ffff

const tokenAlgorithm = { name: 'RSA-PSS', hash: 'SHA-384' } as const
const keysHeld = new Map<string, Promise<CryptoKey>>()

const webCrypto: SignatureChecks = {
  async isToken(tokenKey, { prefix, token, number }) {
    const key = await importTokenKey(tokenKey)
    return crypto.subtle.verify({ name: 'RSA-PSS', saltLength: 48 }, key, token, tokenMessage(prefix, number))
  },
  isSignedBy,
}

/** The ballot's public key, as it was frozen. Papers come by the thousand: the last few keys are kept. */
export function importTokenKey(tokenKey: string): Promise<CryptoKey> {
  const held = keysHeld.get(tokenKey)
  if (held) return held
  const bytes = fromBase64url(tokenKey) ?? new Uint8Array()
  const key = crypto.subtle.importKey('spki', bytes, tokenAlgorithm, true, ['verify'])
  if (keysHeld.size >= 8) keysHeld.clear()
  keysHeld.set(tokenKey, key)
  return key
}

async function isSignedBy(key: Bytes, signature: Bytes, signed: Bytes): Promise<boolean> {
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const
    const point = joined(Uint8Array.of(4), key)
    const imported = await crypto.subtle.importKey('raw', point, curve, false, ['verify'])
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, signed)
  } catch {
    // No point of the curve.
    return false
  }
}
