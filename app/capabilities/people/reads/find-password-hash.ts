import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** The stored hash behind a proved address, if that account has a password. */
export async function findPasswordHash(
  read: Read,
  communityId: CommunityId,
  email: string,
): Promise<{ readonly person: PersonId; readonly hash: string } | null> {
  const row = await read
    .selectFrom('people.person')
    .innerJoin('people.password', (join) =>
      join
        .onRef('people.password.community_id', '=', 'people.person.community_id')
        .onRef('people.password.person_id', '=', 'people.person.person_id'),
    )
    .select(['people.person.person_id', 'people.password.hash'])
    .where('people.person.community_id', '=', communityId)
    .where('people.person.email', '=', email)
    .where('people.person.email_confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row ? { person: row.person_id as PersonId, hash: row.hash } : null
}
