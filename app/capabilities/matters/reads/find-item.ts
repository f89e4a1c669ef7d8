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
