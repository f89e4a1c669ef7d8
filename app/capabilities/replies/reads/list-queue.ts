import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ClockTable } from '../store/tables.ts'

export type Queued = Pick<
  ClockTable,
  'item_id' | 'matter_id' | 'kind' | 'title' | 'team' | 'post' | 'due_on' | 'state' | 'owner_id' | 'started_on'
>

export interface WhichQueued {
  readonly matter?: string | undefined
  readonly place?: string | undefined
  readonly kind?: string | undefined
  readonly owner?: string | undefined
  /** Every word must be in it. */
  readonly topic?: string | undefined
  /** The last of the page before. */
  readonly after?: { readonly dueOn: string; readonly itemId: string } | undefined
  readonly limit: number
}

/** What waits for an answer: the longest overdue first, then the soonest due. */
export async function listQueue(read: Read, communityId: CommunityId, which: WhichQueued): Promise<readonly Queued[]> {
  let query = read
    .selectFrom('replies.clock')
    .select(['item_id', 'matter_id', 'kind', 'title', 'team', 'post', 'due_on', 'state', 'owner_id', 'started_on'])
    .where('community_id', '=', communityId)
    .where('state', 'in', ['waiting', 'asked'])
    .orderBy('due_on')
    .orderBy('item_id')
    .limit(which.limit)
  if (which.matter) query = query.where('matter_id', '=', which.matter)
  if (which.place) query = query.where('place_code', '=', which.place)
  if (which.kind) query = query.where('kind', '=', which.kind)
  if (which.owner) query = query.where('owner_id', '=', which.owner)
  for (const word of wordsOf(which.topic))
    query = query.where(sql<boolean>`(title || ' ' || words) ILIKE ${`%${escaped(word)}%`}`)
  const { after } = which
  if (after) query = query.where(sql<boolean>`(due_on, item_id) > (${after.dueOn}::date, ${after.itemId}::uuid)`)
  return query.execute()
}

const mostWords = 6
const wordsOf = (topic: string | undefined) => (topic ?? '').split(/\s+/).filter(Boolean).slice(0, mostWords)
const escaped = (word: string) => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** How many wait, in all and late, and by what they can be narrowed down: one query. */
export interface QueueCounts {
  readonly waiting: number
  readonly late: number
  readonly matters: readonly string[]
  readonly places: readonly string[]
  readonly kinds: readonly string[]
}

export async function countQueue(read: Read, communityId: CommunityId, today: string): Promise<QueueCounts> {
  const { rows } = await sql<{
    matter_id: string
    place_code: string | null
    kind: string
    waiting: number
    late: number
  }>`
    SELECT matter_id, place_code, kind, count(*) AS waiting,
      count(*) FILTER (WHERE due_on < ${today}::date AND state = 'waiting') AS late
    FROM replies.clock WHERE community_id = ${communityId} AND state IN ('waiting', 'asked')
    GROUP BY matter_id, place_code, kind`.execute(read)
  const each = <Value>(value: (row: (typeof rows)[number]) => Value) => [...new Set(rows.map(value))]
  return {
    waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
    late: rows.reduce((sum, { late }) => sum + late, 0),
    matters: each((row) => row.matter_id),
    places: each((row) => row.place_code).filter((code) => code !== null),
    kinds: each((row) => row.kind).toSorted(),
  }
}
