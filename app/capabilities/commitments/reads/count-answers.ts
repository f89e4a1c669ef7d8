import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { CheckCounts } from '../rules/decide-check.ts'
import type { CheckId } from '../vocabulary.ts'

/** How the answers of an asking stand, and how many were asked. */
export async function countAnswers(
  read: Read,
  communityId: CommunityId,
  check: CheckId,
): Promise<{ readonly counts: CheckCounts; readonly asked: number }> {
  const found = await sql<CheckCounts & { asked: number }>`
    SELECT count(*) AS asked, count(*) FILTER (WHERE answer = 'yes') AS yes, count(*) FILTER (WHERE answer = 'partly') AS partly,
      count(*) FILTER (WHERE answer = 'no') AS no, count(*) FILTER (WHERE answer = 'cannot-tell') AS "cannot-tell"
    FROM commitments.asked WHERE community_id = ${communityId} AND check_id = ${check}`.execute(read)
  const { asked, ...counts } = found.rows[0]!
  return { counts, asked }
}
