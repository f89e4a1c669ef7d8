import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type Board, type BoardCell, makeBoard } from '../rules/make-board.ts'

/** How replies stand, in all, by team and by kind: one query, however much there is. */
export async function countBoard(read: Read, communityId: CommunityId, today: string): Promise<Board> {
  const { rows } = await sql<BoardCell>`
    SELECT team_id AS "teamId", max(team) AS team, kind, days_taken AS days, count(*) AS count,
      CASE WHEN state = 'answered' THEN CASE WHEN ended_on <= due_on THEN 'answered' ELSE 'answered-late' END
        WHEN state = 'waiting' THEN CASE WHEN due_on < ${today}::date THEN 'late' ELSE 'waiting' END
        ELSE state END AS part
    FROM replies.clock
    WHERE community_id = ${communityId} AND (ended_on IS NULL OR ended_on > ${today}::date - 365)
    GROUP BY team_id, kind, days_taken, part`.execute(read)
  return makeBoard(rows)
}
