import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { BallotKey } from '../vocabulary.ts'

/** A batch of printed codes in numbers: printed = used + cancelled + left. */
export interface CodeBatch {
  readonly number: number
  readonly size: number
  readonly used: number
  readonly cancelled: number
  readonly left: number
}

export async function listCodeBatches(read: Read, { community, ballot }: BallotKey): Promise<readonly CodeBatch[]> {
  const { rows } = await sql<CodeBatch>`
    SELECT b.number, b.size,
      (count(*) FILTER (WHERE e.state = 'given'))::int AS used,
      (count(*) FILTER (WHERE e.state = 'cancelled'))::int AS cancelled,
      (count(*) FILTER (WHERE e.state = 'entitled'))::int AS "left"
    FROM ballots.code_batch AS b
    JOIN ballots.code_slip AS s USING (community_id, ballot_id, batch_id)
    JOIN ballots.roll_entry AS e USING (community_id, ballot_id, entry_id)
    WHERE b.community_id = ${community} AND b.ballot_id = ${ballot}
    GROUP BY b.number, b.size ORDER BY b.number`.execute(read)
  return rows
}
