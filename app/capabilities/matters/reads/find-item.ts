import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type ItemState, type MatterId, publicItemStates } from '../vocabulary.ts'
import type { Item } from './list-items.ts'

/** A public item of a matter; null for one that waits, is hidden, or hangs on another matter. */
export async function findItem(
  read: Read,
  communityId: CommunityId,
  which: { readonly matterId: MatterId; readonly itemId: string },
): Promise<Item | null> {
  const row = await read
    .selectFrom('matters.item')
    .select(['item_id as id', 'kind', 'title', 'state', 'href', 'due_on as dueOn', 'made_at as madeAt'])
    .where('community_id', '=', communityId)
    .where('matter_id', '=', which.matterId)
    .where('item_id', '=', which.itemId)
    .where('state', 'in', publicItemStates)
    .executeTakeFirst()
  return (row as Item | undefined) ?? null
}

export interface ItemAnywhere {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly state: ItemState
  readonly matterId: MatterId
  readonly matterSlug: string
  readonly matterTitle: string
}

/** A public item wherever it hangs, with its matter; not where the matter is a draft. */
export async function findItemAnywhere(
  read: Read,
  communityId: CommunityId,
  itemId: string,
): Promise<ItemAnywhere | null> {
  const row = await read
    .selectFrom('matters.item')
    .innerJoin('matters.matter', (join) =>
      join
        .onRef('matters.matter.community_id', '=', 'matters.item.community_id')
        .onRef('matters.matter.matter_id', '=', 'matters.item.matter_id'),
    )
    .select([
      'item_id as id',
      'kind',
      'matters.item.title',
      'matters.item.state',
      'matters.item.matter_id as matterId',
      'slug as matterSlug',
      'matters.matter.title as matterTitle',
    ])
    .where('matters.item.community_id', '=', communityId)
    .where('item_id', '=', itemId)
    .where('matters.item.state', 'in', publicItemStates)
    .where('matters.matter.state', '<>', 'draft')
    .executeTakeFirst()
  return (row as ItemAnywhere | undefined) ?? null
}

export interface ItemOfMatter extends Item {
  readonly matterId: MatterId
  readonly matterTitle: string
}

/** Public items wherever they hang, not where the matter is a draft; those that are not there are left out. */
export async function findItems(
  read: Read,
  communityId: CommunityId,
  itemIds: readonly string[],
): Promise<readonly ItemOfMatter[]> {
  if (itemIds.length === 0) return []
  const rows = await read
    .selectFrom('matters.item as i')
    .innerJoin('matters.matter as m', (join) =>
      join.onRef('m.community_id', '=', 'i.community_id').onRef('m.matter_id', '=', 'i.matter_id'),
    )
    .select(['i.item_id as id', 'i.kind', 'i.title', 'i.state', 'i.href', 'i.due_on as dueOn', 'i.made_at as madeAt'])
    .select(['i.matter_id as matterId', 'm.title as matterTitle'])
    .where('i.community_id', '=', communityId)
    .where('i.item_id', 'in', [...itemIds])
    .where('i.state', 'in', publicItemStates)
    .where('m.state', '<>', 'draft')
    .orderBy('i.item_id')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as ItemOfMatter['id'], matterId: row.matterId as MatterId }))
}
