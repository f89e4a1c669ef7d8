import type { Actor } from '#platform/acts/actor.ts'
import type { MayNotVote } from '../rules/may-vote.ts'
import type { VoterOnRoll } from '../store/give-papers.ts'
import type { RollChannel } from '../vocabulary.ts'
import { findVoterHash } from './find-entry-of-voter.ts'
import { findRollEntryFor, type RollFrom, type RollOf } from './find-roll-entry.ts'

export type FoundVoter =
  /** `channel`: how they were given their paper; null as long as they were not. */
  | { readonly may: true; readonly voter: VoterOnRoll; readonly channel: RollChannel | null }
  | { readonly may: false; readonly why: MayNotVote }

/** Who somebody with an account is on the roll, or why they may not vote. */
export async function findVoter(from: RollFrom, ballot: RollOf, actor: Actor): Promise<FoundVoter> {
  const answer = await findRollEntryFor(from, ballot, actor)
  if (!answer.may) return { may: false, why: answer.why }
  const { source, entry } = answer
  const { person } = actor
  // An entry may have been made under another address of the same account.
  const known = entry && (await findVoterHash(from.read, ballot.key, { voter: answer.voter!, person }))
  const voter = { voter: known ?? answer.voter!, source, person, mayBeMade: entry === null }
  return { may: true, voter, channel: entry?.channel ?? null }
}
