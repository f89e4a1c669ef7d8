import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** Who must answer, for officers only: in public it is a post. */
export async function findOwnerId(read: Read, communityId: CommunityId, itemId: string): Promise<string | null> {
  const row = await read
    .selectFrom('replies.clock')
    .select('owner_id')
    .where('community_id', '=', communityId)
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return row?.owner_id ?? null
}
