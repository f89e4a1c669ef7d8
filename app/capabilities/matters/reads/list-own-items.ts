import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { ItemState } from '../vocabulary.ts'

/** Something that somebody offered; they see it while it waits or is hidden, too. */
export interface OwnItem {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly state: ItemState
  readonly href: string
  readonly madeAt: Date
  readonly dueOn: string | null
}

/** What somebody offered, the newest first. Only ever for themselves. */
export const listOwnItems = (
  read: Read,
  communityId: CommunityId,
  { person, most }: { readonly person: PersonId; readonly most: number },
): Promise<readonly OwnItem[]> =>
  read
    .selectFrom('matters.item')
    .select(['item_id as id', 'kind', 'title', 'state', 'href', 'made_at as madeAt', 'due_on as dueOn'])
    .where('community_id', '=', communityId)
    .where('author_id', '=', person)
    .orderBy('item_id', 'desc')
    .limit(most)
    .execute()
