import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface PublicInterest {
  readonly displayName: string | null
  readonly kind: string
  readonly statement: string
  readonly declaredAt: Date
}

/** What was declared for everyone to see. */
export async function listPublicInterests(read: Read, communityId: CommunityId): Promise<readonly PublicInterest[]> {
  return read
    .selectFrom('people.interest')
    .innerJoin('people.person', (join) =>
      join
        .onRef('people.person.community_id', '=', 'people.interest.community_id')
        .onRef('people.person.person_id', '=', 'people.interest.person_id'),
    )
    .select([
      'people.person.display_name as displayName',
      'people.interest.kind',
      'statement',
      'declared_at as declaredAt',
    ])
    .where('people.interest.community_id', '=', communityId)
    .where('people.interest.is_public', '=', true)
    .orderBy('people.person.display_name')
    .orderBy('declared_at')
    .limit(500)
    .execute()
}
