import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** Whether somebody is who brought a contribution in. */
export async function isAuthorOf(
  read: Read,
  communityId: CommunityId,
  { itemId, person }: { readonly itemId: string; readonly person: PersonId | null },
): Promise<boolean> {
  if (person === null) return false
  const row = await read
    .selectFrom('replies.clock')
    .select('item_id')
    .where('community_id', '=', communityId)
    .where('item_id', '=', itemId)
    .where('author_id', '=', person)
    .executeTakeFirst()
  return row !== undefined
}
