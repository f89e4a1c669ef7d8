import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type ItemState, publicItemStates } from '../vocabulary.ts'

export interface Grown {
  /** The item it grew from. */
  readonly from: string
  readonly title: string
  readonly href: string
  readonly state: ItemState
  readonly dueOn: string | null
}

/** Public items of one kind that grew from any of these, one link away, the first made first. */
export async function listGrownFrom(
  read: Read,
  communityId: CommunityId,
  which: { readonly from: readonly string[]; readonly kind: string },
): Promise<readonly Grown[]> {
  if (which.from.length === 0) return []
  const rows = await read
    .selectFrom('matters.link')
    .innerJoin('matters.item', (join) =>
      join
        .onRef('matters.item.community_id', '=', 'matters.link.community_id')
        .onRef('matters.item.item_id', '=', 'matters.link.to_item'),
    )
    .select(['from_item as from', 'title', 'href', 'state', 'due_on as dueOn'])
    .where('matters.link.community_id', '=', communityId)
    .where('from_item', 'in', [...which.from])
    .where('how', '=', 'grew-from')
    .where('kind', '=', which.kind)
    .where('state', 'in', publicItemStates)
    .orderBy('matters.item.made_at')
    .orderBy('item_id')
    .execute()
  return rows as readonly Grown[]
}
