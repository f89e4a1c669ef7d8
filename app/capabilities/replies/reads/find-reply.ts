import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ClockTable, EventTable } from '../store/tables.ts'

/** What is known of the answer to a contribution: never who offered it or who must answer by name. */
export type Reply = Omit<ClockTable, 'community_id' | 'author_id' | 'owner_id'> & { readonly events: readonly Step[] }

export type Step = Omit<EventTable, 'community_id' | 'item_id' | 'by_person'>

const open = [
  'item_id',
  'matter_id',
  'kind',
  'title',
  'words',
  'href',
  'place_code',
  'team_id',
  'team',
  'post',
  'charter_version',
  'started_on',
  'first_due_on',
  'due_on',
  'calendar',
  'state',
  'asked_on',
  'ended_on',
  'days_taken',
  'answer',
  'is_hidden',
] as const

/** Who answers a contribution, by when, and each step so far; null where it is not answered one by one. */
export async function replyOf(read: Read, communityId: CommunityId, itemId: string): Promise<Reply | null> {
  return (await repliesOf(read, communityId, [itemId])).get(itemId) ?? null
}

/** As above for many at once, in two queries however many there are. */
export async function repliesOf(
  read: Read,
  communityId: CommunityId,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, Reply>> {
  if (itemIds.length === 0) return new Map()
  const clocks = await read
    .selectFrom('replies.clock')
    .select(open)
    .where('community_id', '=', communityId)
    .where('item_id', 'in', itemIds)
    .execute()
  const events = await read
    .selectFrom('replies.event')
    .select(['event_id', 'item_id', 'kind', 'at', 'by_role', 'words', 'reason', 'answer', 'team', 'post', 'due_on'])
    .where('community_id', '=', communityId)
    .where('item_id', 'in', itemIds)
    .orderBy('event_id')
    .execute()
  const byItem = Map.groupBy(events, ({ item_id }) => item_id)
  return new Map(clocks.map((clock) => [clock.item_id, { ...clock, events: byItem.get(clock.item_id) ?? [] }]))
}
