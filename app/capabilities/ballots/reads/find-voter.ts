import { findStandingNow } from '#capabilities/people/index.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { House } from '#platform/house.ts'
import { type MayNotVote, mayVote } from '../rules/may-vote.ts'
import { voterHash } from '../rules/who-is-the-voter.ts'
import type { VoterOnRoll } from '../store/give-papers.ts'
import type { RollChannel } from '../vocabulary.ts'
import { findVoterHash } from './find-entry-of-voter.ts'
import { findRollEntryFor, type RollFrom, type RollOf } from './find-roll-entry.ts'
import { placesWithin } from './places-within.ts'

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

/**
 * Who somebody would be on the roll by their standing alone, with the one question that this needs: for the moment when
 * thousands come at once. Whether they have an entry already is found out when it is marked. Null where only the roll can say.
 */
export async function findVoterByStanding(house: House, ballot: RollOf, actor: Actor): Promise<VoterOnRoll | null> {
  const { key, rollSources, placeCode } = ballot
  if (!actor.person) return null
  const standing = await findStandingNow(house.database.pool, key.community, actor.person)
  if (!standing?.mailbox) return null
  const places = placeCode === null ? null : await placesWithin(house.database.read, key.community, placeCode)
  const asker = {
    person: actor.person,
    isResident: standing.isResident,
    hasProvedAddress: true,
    livesThere: places === null || (standing.placeCode !== null && places.includes(standing.placeCode)),
  }
  const answer = mayVote(rollSources, asker, { own: null, ofMailbox: null })
  if (!answer.may) return null
  const voter = voterHash(house.secrets, key, { mailbox: standing.mailbox })
  return { voter, source: answer.source, person: actor.person, mayBeMade: true }
}
