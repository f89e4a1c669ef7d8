import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { BallotKey } from '../vocabulary.ts'

/** The keyed hash that a voter's entry has, by account before anything else; null where they have none yet. */
export async function findVoterHash(
  read: Read,
  { community, ballot }: BallotKey,
  { voter, person }: { readonly voter: Buffer; readonly person: PersonId | null },
): Promise<Buffer | null> {
  const { rows } = await sql<{ voter: Buffer }>`SELECT voter FROM ballots.roll_entry
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND (voter = ${voter} OR person_id = ${person})
    ORDER BY person_id IS NOT DISTINCT FROM ${person} DESC LIMIT 1`.execute(read)
  return rows[0]?.voter ?? null
}
