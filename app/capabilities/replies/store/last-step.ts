import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** What the clock does by itself changes nothing for whoever is writing an answer meanwhile. */
const byTheClock = ['reminded', 'due', 'escalated'] as const

/** The last thing that somebody did with a contribution. */
export async function lastStep(read: Read, communityId: CommunityId, itemId: string): Promise<string | null> {
  const row = await read
    .selectFrom('replies.event')
    .select('event_id')
    .where('community_id', '=', communityId)
    .where('item_id', '=', itemId)
    .where('kind', 'not in', byTheClock)
    .orderBy('event_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.event_id ?? null
}
