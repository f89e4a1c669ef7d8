import type { Act, Deed } from '#platform/acts/act.ts'
import type { Role } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { saveDemonstrationPerson } from '../store/save-demonstration-person.ts'
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

/**
 * Residents who did what a demonstration tells of. Nobody can be them; on pages they are “Demonstration neighbour” with a number,
 * so that nobody takes them for real people. For the seeds.
 */
export async function makeDemonstrationNeighbours(deed: Deed, count: number): Promise<readonly PersonId[]> {
  if (!deed.community.isDemonstration) throw new Error('There are no demonstration neighbours in a real community.')
  const made: PersonId[] = []
  for (let k = 1; k <= count; k++) made.push((await saveDemonstrationPerson(deed, `neighbour ${k}`)).person)
  return made
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
  const { person, isNew } = await saveDemonstrationPerson(deed, as)
  const role = roleOf[as]
  if (isNew && role) await saveRole(deed, { person, role, placeCode: null, fromOn: null, untilOn: null })
  return person
}
