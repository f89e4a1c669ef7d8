import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { BallotKey } from '../vocabulary.ts'

/** Deletes what a stopped ballot holds: papers, keys, answers to requests, and whom to remind. Entries of the roll stay, as counts. */
export async function emptyBox(write: Write, { community, ballot }: BallotKey): Promise<void> {
  for (const table of ['ballots.sealed_paper', 'ballots.ballot_key', 'ballots.began'] as const)
    await write.deleteFrom(table).where('community_id', '=', community).where('ballot_id', '=', ballot).execute()
  await sql`
    UPDATE ballots.roll_entry SET blinded_hash = NULL, blind_signature = NULL
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND blinded_hash IS NOT NULL`.execute(write)
}
