import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { forgetCredentials } from '../store/forget-credentials.ts'
import { erasureListeners } from '../store/listeners.ts'
import { hasAnotherAdministrator } from '../store/lock-administrators.ts'
import { textsFor } from '../texts/texts.ts'
import { type CareRefusal, takeCare } from './take-care.ts'

/**
 * Removes everything that says who somebody is. The empty row stays, so that counts, the record and what was said in
 * public stay whole. A claimed line of a register of residents stays claimed: one line makes one resident, ever.
 */
export const eraseAccount: Act<
  { readonly sessionToken: string | null },
  null,
  CareRefusal | { readonly kind: 'last-administrator' }
> = async (deed, input) => {
  const care = await takeCare(deed, input.sessionToken)
  if (care.kind !== 'enough') return refuse(care)
  const { person, email } = care.security
  if (!(await hasAnotherAdministrator(deed, person))) return refuse({ kind: 'last-administrator' })
  await forgetCredentials(deed.write, deed.community.id, person)
  await removePersonal(deed, person, email)
  await endRoles(deed, person)
  for (const listener of erasureListeners()) await listener(deed, person)
  await anonymise(deed, person)
  const { name: community, origin, locale } = deed.community
  await deed.mail({ to: email, ...textsFor(locale).letters.erased({ community, origin }) })
  return done(null)
}

const removed = ['people.interest', 'people.membership', 'people.appeal', 'people.residence_decision'] as const

async function removePersonal({ write, community }: Deed, person: PersonId, email: string): Promise<void> {
  for (const table of removed) {
    await write.deleteFrom(table).where('community_id', '=', community.id).where('person_id', '=', person).execute()
  }
  await write
    .deleteFrom('people.mailed_proof')
    .where('community_id', '=', community.id)
    .where((on) => on.or([on('person_id', '=', person), on('email', '=', email)]))
    .execute()
  await write
    .deleteFrom('people.invitation')
    .where('community_id', '=', community.id)
    .where('email', '=', email)
    .execute()
  await write
    .deleteFrom('people.register_upload')
    .where('community_id', '=', community.id)
    .where('uploaded_by', '=', person)
    .execute()
  await write
    .updateTable('people.residence_letter')
    .set({ person_id: null })
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .execute()
}

async function endRoles({ write, community, now }: Deed, person: PersonId): Promise<void> {
  await write
    .updateTable('people.role')
    .set({ ended_at: now, ended_by: person })
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
}

async function anonymise({ write, community, now }: Deed, person: PersonId): Promise<void> {
  await write
    .updateTable('people.person')
    .set({
      email: null,
      email_confirmed_at: null,
      display_name: null,
      resident_since: null,
      resident_by: null,
      postcode: null,
      place_code: null,
      erased_at: now,
    })
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .execute()
}
