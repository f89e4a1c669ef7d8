import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { BallotKey } from '../vocabulary.ts'

/** 1, 2, … for what a ballot has several of. The ballot is held by this deed, so nobody takes the same. */
export async function nextNumber(
  { write }: Deed,
  { community, ballot }: BallotKey,
  of: 'code_batch' | 'booth' | 'sheet_batch',
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    SELECT coalesce(max(number), 0) + 1 AS next FROM ${sql.table(`ballots.${of}`)}
    WHERE community_id = ${community} AND ballot_id = ${ballot}`.execute(write)
  return rows[0]!.next
}
