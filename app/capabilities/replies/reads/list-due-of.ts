import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ClockTable } from '../store/tables.ts'

const mostListed = 500

/** What one officer must answer, the soonest due first. */
export async function listDueOf(
  read: Read,
  communityId: CommunityId,
  ownerId: string,
): Promise<readonly Pick<ClockTable, 'item_id' | 'kind' | 'title' | 'due_on' | 'post' | 'team'>[]> {
  return read
    .selectFrom('replies.clock')
    .select(['item_id', 'kind', 'title', 'due_on', 'post', 'team'])
    .where('community_id', '=', communityId)
    .where('owner_id', '=', ownerId)
    .where('state', 'in', ['waiting', 'asked'])
    .orderBy('due_on')
    .orderBy('item_id')
    .limit(mostListed)
    .execute()
}
