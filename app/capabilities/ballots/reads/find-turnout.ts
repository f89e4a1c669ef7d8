import type { Read } from '#platform/database/handles.ts'
import type { BallotKey } from '../vocabulary.ts'

/** How many papers had been given by a whole hour. */
export interface TurnoutBy {
  readonly by: Date
  readonly given: number
}

/** Turnout over time: whole hours only, and never a step of fewer than five people. */
export async function findTurnout(read: Read, { community, ballot }: BallotKey): Promise<readonly TurnoutBy[]> {
  return await read
    .selectFrom('ballots.turnout')
    .select(['by_hour as by', 'given'])
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .orderBy('by_hour')
    .execute()
}
