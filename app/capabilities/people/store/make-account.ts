import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'

/**
 * An account for an address that nobody has proved yet. There is no way in but the address itself; what is set on the
 * account before the first sign-in is wiped then, but for its roles and its name.
 */
export async function makeAccount(
  deed: Deed,
  input: { readonly email: string; readonly displayName: string | null },
): Promise<PersonId> {
  const person = deed.newId<'person'>()
  await deed.write
    .insertInto('people.person')
    .values({
      community_id: deed.community.id,
      person_id: person,
      email: input.email,
      email_confirmed_at: null,
      display_name: input.displayName,
      resident_since: null,
      resident_by: null,
      postcode: null,
      place_code: null,
      locale: deed.community.locale,
      is_demonstration: false,
      created_at: deed.now,
      erased_at: null,
    })
    .execute()
  return person
}
