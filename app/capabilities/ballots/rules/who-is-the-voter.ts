import type { Secrets } from '#platform/secrets.ts'
import type { BallotKey } from '../vocabulary.ts'

/** Whom one entry of a roll stands for. A mailbox is one voter, however its address is spelt, by account or by register. */
export type VoterIs =
  | { readonly mailbox: string }
  /** An account without a proved address. */
  | { readonly person: string }
  /** A printed code, without its dashes. */
  | { readonly code: string }

/** What a roll keeps of a voter: a keyed hash, different in every ballot, so that rolls cannot be laid beside each other. */
export function voterHash(secrets: Secrets, { ballot }: BallotKey, is: VoterIs): Buffer {
  const [kind, text] = Object.entries(is)[0] as [string, string]
  return secrets.keyedHash('ballot voter', `${ballot} ${kind} ${text}`)
}
