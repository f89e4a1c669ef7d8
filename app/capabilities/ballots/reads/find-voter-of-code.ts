import { voterHash } from '../rules/who-is-the-voter.ts'
import type { BallotKey } from '../vocabulary.ts'
import { findRollEntryOfCode, type RollFrom } from './find-roll-entry.ts'
import type { FoundVoter } from './find-voter.ts'

export type VoterOfCode = Extract<FoundVoter, { readonly may: true }> & { readonly entry: string }

/** Who holds a printed code on the roll; null for a code that is none, or was cancelled. @param code without dashes */
export async function findVoterOfCode(from: RollFrom, key: BallotKey, code: string): Promise<VoterOfCode | null> {
  const entry = await findRollEntryOfCode(from, key, code)
  if (!entry || entry.state === 'cancelled') return null
  const voter = voterHash(from.secrets, key, { code })
  return {
    may: true,
    voter: { voter, source: 'codes', person: null, mayBeMade: false },
    channel: entry.channel,
    entry: entry.id,
  }
}
