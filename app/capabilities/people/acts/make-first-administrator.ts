import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'

/**
 * The administrator a community begins with. The account has no way in but the mail address, which is proved at the
 * first sign-in. Called by the act that founds the community, which writes the record.
 */
export async function makeFirstAdministrator(
  deed: Deed,
  input: { readonly email: string; readonly displayName: string },
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
  await deed.write
    .insertInto('people.role')
    .values({
      community_id: deed.community.id,
      role_id: deed.newId<'role'>(),
      person_id: person,
      role: 'administrator',
      place_code: null,
      from_on: sql<string>`(now() AT TIME ZONE 'Europe/London')::date`,
      until_on: null,
      given_by: null,
      given_at: deed.now,
      ended_at: null,
      ended_by: null,
    })
    .execute()
  return person
}
