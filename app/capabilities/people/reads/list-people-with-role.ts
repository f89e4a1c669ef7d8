import { sql } from 'kysely'
import type { Role } from '#platform/acts/actor.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

export interface PersonWithRole {
  readonly id: PersonId
  readonly displayName: string | null
  /** Null: for the whole community. */
  readonly placeCode: string | null
}

/** Everyone who has a role today, each place once. */
export async function listPeopleWithRole(
  read: Read,
  communityId: CommunityId,
  role: Role,
): Promise<readonly PersonWithRole[]> {
  const today = sql<string>`(now() AT TIME ZONE 'Europe/London')::date`
  const rows = await read
    .selectFrom('people.role')
    .innerJoin('people.person', (join) =>
      join
        .onRef('people.person.community_id', '=', 'people.role.community_id')
        .onRef('people.person.person_id', '=', 'people.role.person_id'),
    )
    .select(['people.person.person_id', 'people.person.display_name', 'people.role.place_code'])
    .distinct()
    .where('people.role.community_id', '=', communityId)
    .where('people.role.role', '=', role)
    .where('people.role.ended_at', 'is', null)
    .where('people.role.from_on', '<=', today)
    .where((on) => on.or([on('people.role.until_on', 'is', null), on('people.role.until_on', '>', today)]))
    .where('people.person.erased_at', 'is', null)
    .orderBy('people.person.display_name')
    .execute()
  return rows.map((row) => ({
    id: row.person_id as PersonId,
    displayName: row.display_name,
    placeCode: row.place_code,
  }))
}
