import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { makeAccount } from '../store/make-account.ts'
import { saveRole } from '../store/save-role.ts'

/**
 * The administrator a community begins with. The account has no way in but the mail address, which is proved at the
 * first sign-in. Called by the act that founds the community, which writes the record.
 */
export async function makeFirstAdministrator(
  deed: Deed,
  input: { readonly email: string; readonly displayName: string },
): Promise<PersonId> {
  const person = await makeAccount(deed, input)
  await saveRole(deed, { person, role: 'administrator', placeCode: null, fromOn: null, untilOn: null })
  return person
}
