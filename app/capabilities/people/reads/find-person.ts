import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** A person as others may see them. */
export interface Person {
  readonly id: PersonId
  /** Null before the first choice of a name, and after erasure. */
  readonly displayName: string | null
}

export async function findPerson(read: Read, communityId: CommunityId, personId: PersonId): Promise<Person | null> {
  const row = await read
    .selectFrom('people.person')
    .select(['display_name'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? { id: personId, displayName: row.display_name } : null
}
