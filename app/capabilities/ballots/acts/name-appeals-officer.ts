import { listPeopleWithRole } from '#capabilities/people/index.ts'
import type { Act } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { lockOwnBallot, type NotOwnBallot } from '../store/own-ballot.ts'
import type { BallotId } from '../vocabulary.ts'

export interface NameAppealsOfficer {
  readonly ballot: BallotId
  /** Null: any officer. */
  readonly officer: PersonId | null
}

/** Says who decides about appeals, by name to everyone. May change while the ballot is open: people fall ill. */
export const nameAppealsOfficer: Act<
  NameAppealsOfficer,
  null,
  NotOwnBallot | { readonly kind: 'no-such-officer' }
> = async (deed, input) => {
  const own = await lockOwnBallot(deed, input.ballot)
  if (!own.ok) return own
  const { id: community } = deed.community
  if (input.officer !== null) {
    const officers = await listPeopleWithRole(deed.write, community, 'officer')
    if (!officers.some(({ id }) => id === input.officer)) return refuse({ kind: 'no-such-officer' })
  }
  await deed.write
    .updateTable('ballots.ballot')
    .set({ appeals_to: input.officer })
    .where('community_id', '=', community)
    .where('ballot_id', '=', own.value.id)
    .execute()
  return done(null)
}
