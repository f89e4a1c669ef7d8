import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { BallotKey } from '../vocabulary.ts'

/** Whether somebody wishes to be reminded of this ballot. */
export async function wishesReminder(read: Read, { community, ballot }: BallotKey, person: PersonId): Promise<boolean> {
  const row = await read
    .selectFrom('ballots.began')
    .select('person_id')
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row !== undefined
}
