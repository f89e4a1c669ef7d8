import type { Actor } from '#platform/acts/actor.ts'
import type { House } from '#platform/house.ts'
import { batcherOf } from '../live/batchers.ts'
import { standingOf, voteOf, whoOf } from '../rules/who-votes.ts'
import type { ConversationKey, Stance, StatementId, VoteOutcome } from '../vocabulary.ts'

export interface CastVote {
  readonly statement: StatementId
  readonly stance: Stance
  /** The chance with which it was shown to this person; null where they came to it some other way. */
  readonly shownShare: number | null
}

/**
 * Says agree, disagree or pass to a statement. The same again changes nothing; another answer replaces the first. Not an
 * act of one transaction like the others: votes of one conversation that come together are written together. The answer
 * `counted` is given only after the vote is on disk. A vote is not written to the ledger.
 */
export async function castVote(
  house: House,
  by: { readonly key: ConversationKey; readonly actor: Actor },
  { statement, stance, shownShare }: CastVote,
): Promise<VoteOutcome> {
  const who = whoOf(by.actor)
  if (!who) return { kind: 'sign-in-again' }
  return batcherOf(house, by.key).put({
    who,
    person: by.actor.person,
    standing: standingOf(by.actor),
    newParticipant: house.newId<'participant'>(),
    statement,
    shownShare,
    ...voteOf(stance),
  })
}
