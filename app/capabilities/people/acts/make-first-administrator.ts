import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { saveRole } from '../store/save-role.ts'

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
  await saveRole(deed, { person, role: 'administrator', placeCode: null, fromOn: null, untilOn: null })
  return person
}
