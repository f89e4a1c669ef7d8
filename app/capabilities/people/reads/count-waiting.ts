import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** How many appeals wait for an answer, and how many residents there are. */
export async function countWaiting(
  read: Read,
  communityId: CommunityId,
): Promise<{ readonly appeals: number; readonly residents: number }> {
  const appeals = await read
    .selectFrom('people.appeal')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('community_id', '=', communityId)
    .where('decided_at', 'is', null)
    .executeTakeFirstOrThrow()
  const residents = await read
    .selectFrom('people.person')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('community_id', '=', communityId)
    .where('resident_since', 'is not', null)
    .executeTakeFirstOrThrow()
  return { appeals: appeals.count, residents: residents.count }
}
