import type { Choices, PaperOrigin } from '../vocabulary.ts'
import type { PaperProof } from './check-paper.ts'
import { tidyChoices } from './paper.ts'

/** A paper as everybody gets it. */
export interface PublishedPaper {
  /** 64 hexadecimal digits. */
  readonly number: string
  readonly origin: PaperOrigin
  readonly choices: Choices
  /** Null for sheets of paper and for elections brought in from elsewhere. */
  readonly proof: PaperProof | null
}

/** A paper's line in `papers.jsonl`, without its end: canonical JSON (RFC 8785). */
export function paperLine({ number, origin, choices, proof }: PublishedPaper): string {
  const shown = proof && {
    key: proof.key,
    prefix: proof.prefix,
    signature: proof.signature,
    token: proof.token,
    version: proof.version,
  }
  return JSON.stringify({ choices: tidyChoices(choices), number, origin, proof: shown })
}

/** A paper's line in `papers.txt`, the list that the record names: its number and the SHA-256 of its line. */
export const listLine = (number: string, lineHash: string): string => `${number} ${lineHash}\n`
