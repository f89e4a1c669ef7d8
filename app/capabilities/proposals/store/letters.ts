import type { Read, Write } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { Secrets } from '#platform/secrets.ts'

/** What stands in the link that ends letters without signing in: nobody can guess it for somebody else. */
export const keyOfNoLetters = (secrets: Secrets, community: CommunityId, person: PersonId): string =>
  secrets.keyedHash('proposals: no letters', `${community}/${person}`).subarray(0, 16).toString('base64url')

export const hrefOfNoLetters = (person: string, key: string): string => `/proposals/no-letters/${person}/${key}`

/** Which of these people want no letters about what they proposed or support. */
export async function whoWantsNoLetters(
  read: Read,
  community: CommunityId,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set()
  const rows = await read
    .selectFrom('proposals.no_letters')
    .select('person_id')
    .where('community_id', '=', community)
    .where('person_id', 'in', [...people])
    .execute()
  return new Set(rows.map((row) => row.person_id as PersonId))
}

export async function wantNoLetters(
  write: Write,
  community: CommunityId,
  wish: { readonly person: PersonId; readonly since: Date },
): Promise<void> {
  await write
    .insertInto('proposals.no_letters')
    .values({ community_id: community, person_id: wish.person, since: wish.since })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function wantLettersAgain(write: Write, community: CommunityId, person: PersonId): Promise<void> {
  await write
    .deleteFrom('proposals.no_letters')
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .execute()
}
