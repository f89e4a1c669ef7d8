import type { Deed } from '#platform/acts/act.ts'
import type { ItemState } from '../vocabulary.ts'

/** For acts of other capabilities: many items come into one state, in one statement. */
export async function changeItems(
  { write, community }: Deed,
  { itemIds, state }: { readonly itemIds: readonly string[]; readonly state: ItemState },
): Promise<void> {
  if (itemIds.length === 0) return
  await write
    .updateTable('matters.item')
    .set({ state })
    .where('community_id', '=', community.id)
    .where('item_id', 'in', itemIds)
    .execute()
}
