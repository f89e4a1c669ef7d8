import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** Since when somebody has an account; null where there is none. */
export async function findAccountSince(read: Read, communityId: CommunityId, personId: PersonId): Promise<Date | null> {
  const row = await read
    .selectFrom('people.person')
    .select('created_at')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.created_at ?? null
}
