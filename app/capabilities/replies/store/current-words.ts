import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** What an answer says now: as it was given, or as it was corrected last. */
export const currentWords = (read: Read, communityId: CommunityId, itemId: string) =>
  read
    .selectFrom('replies.event')
    .select(['words', 'reason'])
    .where('community_id', '=', communityId)
    .where('item_id', '=', itemId)
    .where('kind', 'in', ['answered', 'corrected'])
    .orderBy('event_id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
