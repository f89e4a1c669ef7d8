import type { Read, Write } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { type Secrets, sameBytes } from '#platform/secrets.ts'

const keyOf = (secrets: Secrets, person: string) =>
  secrets.keyedHash('replies: no letters', person).subarray(0, 16).toString('base64url')

/** Where letters about answers are stopped without signing in. Only the letter names this address. */
export const noLettersPath = (secrets: Secrets, person: string): string =>
  hrefOfNoLetters(person, keyOf(secrets, person))

export const hrefOfNoLetters = (person: string, key: string): string => `/replies/no-letters/${person}/${key}`

export const isNoLettersKey = (secrets: Secrets, person: string, key: string): boolean =>
  sameBytes(Buffer.from(keyOf(secrets, person)), Buffer.from(key))

/** Which of these people want no letters about answers. */
export async function whoWantsNoLetters(
  read: Read,
  communityId: CommunityId,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const rows = await read
    .selectFrom('replies.no_letters')
    .select('person_id')
    .where('community_id', '=', communityId)
    .where('person_id', 'in', people)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

export async function wantNoLetters(
  write: Write,
  communityId: CommunityId,
  wish: { readonly person: PersonId; readonly since: Date },
): Promise<void> {
  await write
    .insertInto('replies.no_letters')
    .values({ community_id: communityId, person_id: wish.person, since: wish.since })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function wantLettersAgain(write: Write, communityId: CommunityId, person: PersonId): Promise<void> {
  await write
    .deleteFrom('replies.no_letters')
    .where('community_id', '=', communityId)
    .where('person_id', '=', person)
    .execute()
}
