import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { BoardPart } from '../rules/make-board.ts'
import type { ClockTable } from '../store/tables.ts'

export type Listed = Pick<
  ClockTable,
  | 'item_id'
  | 'kind'
  | 'title'
  | 'team'
  | 'post'
  | 'due_on'
  | 'started_on'
  | 'ended_on'
  | 'days_taken'
  | 'answer'
  | 'state'
> & {
  readonly is_hidden: boolean
  /** Null of what was taken down. */
  readonly matter_slug: string | null
  readonly matter_title: string | null
}

export interface WhichListed {
  readonly part: BoardPart
  readonly team?: string | undefined
  readonly kind?: string | undefined
  readonly after?: { readonly day: string; readonly itemId: string } | undefined
  readonly today: string
  readonly limit: number
}

/** One part of the board: what runs by its date, the longest late first; what ended, the latest first. */
export async function listBoard(read: Read, communityId: CommunityId, which: WhichListed): Promise<readonly Listed[]> {
  const { after } = which
  const hasEnded = which.part === 'answered' || which.part === 'answered-late' || which.part === 'stopped'
  const day = hasEnded ? sql.raw('clock.ended_on') : sql.raw('clock.due_on')
  const { rows } = await sql<Listed>`
    SELECT clock.item_id, clock.kind, CASE WHEN clock.is_hidden THEN '' ELSE clock.title END AS title, clock.is_hidden, clock.team, clock.post, clock.due_on, clock.started_on, clock.ended_on,
      clock.days_taken, clock.answer, clock.state, open_item.matter_slug, open_item.matter_title
    FROM replies.clock
    LEFT JOIN matters.open_item ON open_item.community_id = clock.community_id AND open_item.item_id = clock.item_id
    WHERE clock.community_id = ${communityId} AND ${partOf(which)}
      AND (clock.is_hidden OR open_item.item_id IS NOT NULL)
      ${which.team ? sql`AND clock.team_id = ${which.team}` : sql``}
      ${which.kind ? sql`AND clock.kind = ${which.kind}` : sql``}
      ${after ? sql`AND (${day}, clock.item_id) ${hasEnded ? sql.raw('<') : sql.raw('>')} (${after.day}::date, ${after.itemId}::uuid)` : sql``}
    ORDER BY ${day} ${hasEnded ? sql.raw('DESC') : sql.raw('ASC')}, clock.item_id ${hasEnded ? sql.raw('DESC') : sql.raw('ASC')}
    LIMIT ${which.limit}`.execute(read)
  return rows
}

function partOf({ part, today }: WhichListed): RawBuilder<unknown> {
  const lastYear = sql`clock.ended_on > ${today}::date - 365`
  switch (part) {
    case 'late':
      return sql`clock.state = 'waiting' AND clock.due_on < ${today}::date`
    case 'waiting':
      return sql`clock.state = 'waiting' AND clock.due_on >= ${today}::date`
    case 'asked':
      return sql`clock.state = 'asked'`
    case 'answered':
      return sql`clock.state = 'answered' AND clock.ended_on <= clock.due_on AND ${lastYear}`
    case 'answered-late':
      return sql`clock.state = 'answered' AND clock.ended_on > clock.due_on AND ${lastYear}`
    case 'stopped':
      return sql`clock.state = 'stopped' AND ${lastYear}`
  }
}
