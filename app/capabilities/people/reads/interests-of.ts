import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

export interface DeclaredInterest {
  readonly person: PersonId
  readonly kind: string
  readonly statement: string
}

/** What these people declared for everyone to see. */
export async function interestsOf(
  read: Read,
  communityId: CommunityId,
  people: readonly PersonId[],
): Promise<readonly DeclaredInterest[]> {
  if (people.length === 0) return []
  const rows = await read
    .selectFrom('people.interest')
    .select(['person_id', 'kind', 'statement'])
    .where('community_id', '=', communityId)
    .where('person_id', 'in', [...people])
    .where('is_public', '=', true)
    .orderBy('declared_at')
    .execute()
  return rows.map(({ person_id, kind, statement }) => ({ person: person_id as PersonId, kind, statement }))
}
