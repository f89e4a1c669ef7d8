import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** The names that some people chose, in one query; those without a name, or erased, are left out. */
export async function findNames(
  read: Read,
  communityId: CommunityId,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (people.length === 0) return new Map()
  const rows = await read
    .selectFrom('people.person')
    .select(['person_id', 'display_name'])
    .where('community_id', '=', communityId)
    .where('person_id', 'in', [...people])
    .where('display_name', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.person_id as PersonId, row.display_name!]))
}
