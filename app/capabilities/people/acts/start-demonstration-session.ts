import type { Act, Deed } from '#platform/acts/act.ts'
import type { Role } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { saveRole } from '../store/save-role.ts'
import { startSession } from '../store/sessions.ts'

export const demonstrationPeople = ['resident', 'officer', 'administrator'] as const
export type DemonstrationPerson = (typeof demonstrationPeople)[number]

const roleOf: Record<DemonstrationPerson, Role | null> = {
  resident: null,
  officer: 'officer',
  administrator: 'administrator',
}

/** The three people that anyone may be in a demonstration; made if they are not there yet. For the seeds. */
export async function makeDemonstrationPeople(deed: Deed): Promise<Record<DemonstrationPerson, PersonId>> {
  const made = []
  for (const as of demonstrationPeople) made.push([as, await makeDemonstrationPerson(deed, as)] as const)
  return Object.fromEntries(made) as Record<DemonstrationPerson, PersonId>
}

/** Signs in as one of them, second factor included. Refused by the act itself where nothing is a demonstration. */
export const startDemonstrationSession: Act<
  { readonly as: DemonstrationPerson; readonly browser: string },
  { readonly token: string; readonly person: PersonId },
  { readonly kind: 'no-demonstration' }
> = async (deed, input) => {
  if (!deed.community.isDemonstration) return refuse({ kind: 'no-demonstration' })
  const person = await makeDemonstrationPerson(deed, input.as)
  const token = await startSession(deed, {
    person,
    method: 'demonstration',
    browser: input.browser,
    hasSecondFactor: true,
  })
  return done({ token, person })
}

async function makeDemonstrationPerson(deed: Deed, as: DemonstrationPerson): Promise<PersonId> {
  const email = `${as}@demo.invalid`
  const id = deed.newId<'person'>()
  const made = await deed.write
    .insertInto('people.person')
    .values({
      community_id: deed.community.id,
      person_id: id,
      email,
      email_confirmed_at: deed.now,
      display_name: `Demonstration ${as}`,
      resident_since: deed.now,
      resident_by: 'demonstration',
      postcode: null,
      place_code: null,
      locale: deed.community.locale,
      is_demonstration: true,
      created_at: deed.now,
      erased_at: null,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'email']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  const role = roleOf[as]
  if (made && role) await saveRole(deed, { person: id, role, placeCode: null, fromOn: null, untilOn: null })
  return made ? id : existing(deed, email)
}

async function existing(deed: Deed, email: string): Promise<PersonId> {
  const row = await deed.write
    .selectFrom('people.person')
    .select('person_id')
    .where('community_id', '=', deed.community.id)
    .where('email', '=', email)
    .where('is_demonstration', '=', true)
    .executeTakeFirstOrThrow()
  return row.person_id as PersonId
}
