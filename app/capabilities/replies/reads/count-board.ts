import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** How replies stand: what runs now, and what ended in the last year. */
export interface BoardCounts {
  readonly onTime: number
  readonly answeredLate: number
  readonly waiting: number
  readonly late: number
  readonly asked: number
  readonly stopped: number
  /** Of those answered, half took this many working days or fewer; null where none was answered. */
  readonly medianDays: number | null
}

export interface BoardGroup extends BoardCounts {
  readonly teamId: string | null
  readonly team: string | null
  readonly kind: string | null
}

export interface Board {
  readonly all: BoardCounts
  readonly teams: readonly BoardGroup[]
  readonly kinds: readonly BoardGroup[]
}

const nothing: BoardCounts = {
  onTime: 0,
  answeredLate: 0,
  waiting: 0,
  late: 0,
  asked: 0,
  stopped: 0,
  medianDays: null,
}

/** In all, by team and by kind: one query, however much there is. */
export async function countBoard(read: Read, communityId: CommunityId, today: string): Promise<Board> {
  const { rows } = await sql<BoardGroup & { readonly level: number }>`
    SELECT team_id AS "teamId", max(team) AS team, kind, grouping(team_id, kind) AS level,
      count(*) FILTER (WHERE state = 'answered' AND ended_on <= due_on) AS "onTime",
      count(*) FILTER (WHERE state = 'answered' AND ended_on > due_on) AS "answeredLate",
      count(*) FILTER (WHERE state = 'waiting' AND due_on >= ${today}::date) AS waiting,
      count(*) FILTER (WHERE state = 'waiting' AND due_on < ${today}::date) AS late,
      count(*) FILTER (WHERE state = 'asked') AS asked,
      count(*) FILTER (WHERE state = 'stopped') AS stopped,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY days_taken) FILTER (WHERE state = 'answered') AS "medianDays"
    FROM replies.clock
    WHERE community_id = ${communityId} AND (ended_on IS NULL OR ended_on > ${today}::date - 365)
    GROUP BY GROUPING SETS ((team_id), (kind), ())`.execute(read)
  return {
    all: rows.find(({ level }) => level === 3) ?? nothing,
    teams: rows.filter(({ level }) => level === 1),
    kinds: rows.filter(({ level }) => level === 2),
  }
}
