import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type ItemId, type ItemState, type MatterId, publicItemStates } from '../vocabulary.ts'

/** An item as others see it: never who offered it. */
export interface Item {
  readonly id: ItemId
  readonly kind: string
  readonly title: string
  readonly state: ItemState
  readonly href: string
  readonly dueOn: string | null
  readonly madeAt: Date
}

export interface WhichItems {
  readonly kind?: string | undefined
  /** A kind to leave out: statements, where there are hundreds. */
  readonly exceptKind?: string | undefined
  /** The last item of the page before. */
  readonly after?: ItemId | undefined
  /** Only those that somebody must answer by a day. */
  readonly isDue?: boolean | undefined
  readonly limit: number
}

/** The public items of a matter, the oldest first. */
export async function listItems(
  read: Read,
  communityId: CommunityId,
  matterId: MatterId,
  which: WhichItems,
): Promise<readonly Item[]> {
  let query = publicItems(read, communityId, matterId)
    .select(['item_id as id', 'kind', 'title', 'state', 'href', 'due_on as dueOn', 'made_at as madeAt'])
    .orderBy('item_id')
    .limit(which.limit)
  if (which.kind !== undefined) query = query.where('kind', '=', which.kind)
  if (which.exceptKind !== undefined) query = query.where('kind', '<>', which.exceptKind)
  if (which.after !== undefined) query = query.where('item_id', '>', which.after)
  if (which.isDue) query = query.where('due_on', 'is not', null).where('state', '=', 'open')
  return (await query.execute()) as Item[]
}

/** How many public items of each kind there are. */
export async function countItems(
  read: Read,
  communityId: CommunityId,
  matterId: MatterId,
): Promise<readonly { readonly kind: string; readonly count: number }[]> {
  return publicItems(read, communityId, matterId)
    .select(['kind', sql<number>`count(*)`.as('count')])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
}

const publicItems = (read: Read, communityId: CommunityId, matterId: MatterId) =>
  read
    .selectFrom('matters.item')
    .where('community_id', '=', communityId)
    .where('matter_id', '=', matterId)
    .where('state', 'in', publicItemStates)
