import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { BallotKey } from '../vocabulary.ts'

/** Appeals about a roll that wait for an answer. */
export async function countWaitingAppeals(read: Read, { community, ballot }: BallotKey): Promise<number> {
  const found = await sql<{ waiting: number }>`
    SELECT count(*)::int AS waiting FROM ballots.appeal
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND decided_at IS NULL`.execute(read)
  return found.rows[0]!.waiting
}
