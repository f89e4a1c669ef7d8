import type { Choices } from '../vocabulary.ts'
import { type Bytes, joined, utf8 } from './bytes.ts'
import { decodeChoices, encodeChoices, sizeOfChoices } from './choices-code.ts'
import { tidyChoices } from './paper.ts'
import type { PaperTerms } from './paper-terms.ts'

/** A paper as it is handed in and, encrypted, lies in the box: one size for all papers of a ballot. */
export interface HandedPaper {
  /** The voter's public key of this ballot: a point of P-256, its two coordinates (64 bytes). */
  readonly key: Bytes
  /** 32 random bytes that RFC 9474 puts before what is signed blind. */
  readonly prefix: Bytes
  /** The signature that makes `prefix` and the paper's number a token (256 bytes). Zeros: the one of the paper before. */
  readonly token: Bytes
  readonly version: number
  readonly choices: Choices
  /** The voter's own signature over `signedText` (64 bytes). */
  readonly signature: Bytes
  /** Nothing signs it and it is not published with the paper: see `receiptOf`. */
  readonly receipt: Bytes
}

export const receiptLength = 15
const lengths = { key: 64, prefix: 32, token: 256, version: 4, signature: 64, receipt: receiptLength } as const
const fixed = Object.values(lengths).reduce((sum, each) => sum + each, 0)

export const sizeOfPaper = (terms: PaperTerms): number => fixed + sizeOfChoices(terms)

export function encodePaper(terms: PaperTerms, paper: HandedPaper): Bytes {
  const version = new Uint8Array(4)
  new DataView(version.buffer).setUint32(0, paper.version)
  return joined(
    paper.key,
    paper.prefix,
    paper.token,
    version,
    paper.signature,
    paper.receipt,
    encodeChoices(terms, paper.choices),
  )
}

/** Null where the bytes are no paper of this ballot. Whether it is a right one says `checkPaper`. */
export function decodePaper(terms: PaperTerms, bytes: Uint8Array): HandedPaper | null {
  if (bytes.length !== sizeOfPaper(terms)) return null
  let at = 0
  const take = (length: number): Bytes => {
    at += length
    return Uint8Array.from(bytes.subarray(at - length, at))
  }
  const key = take(lengths.key)
  const prefix = take(lengths.prefix)
  const token = take(lengths.token)
  const version = new DataView(take(lengths.version).buffer).getUint32(0)
  const signature = take(lengths.signature)
  const receipt = take(lengths.receipt)
  const choices = decodeChoices(terms, bytes.subarray(at))
  return choices && { key, prefix, token, version, choices, signature, receipt }
}

/** What the voter's key signs: this ballot, this paper, this version, these choices. */
export const signedText = (
  ballot: string,
  paper: { readonly number: string; readonly version: number; readonly choices: Choices },
): Bytes =>
  utf8(['folkmoot-paper-1', ballot, paper.number, paper.version, JSON.stringify(tidyChoices(paper.choices))].join('\n'))

/** What RFC 9474 calls the prepared message: the random prefix, then the paper's number (32 bytes). */
export const tokenMessage = (prefix: Uint8Array, number: Uint8Array): Bytes => joined(prefix, number)
