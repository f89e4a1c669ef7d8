import { recordInLedger } from '#capabilities/ledger/index.ts'
import { findPlace, placeLineOf } from '#capabilities/places/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { Role } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'
import { londonDate } from '#platform/london.ts'
import { done, refuse } from '#platform/result.ts'
import { findPersonByEmail } from '../reads/find-person-by-email.ts'
import { decideRole, type RoleProblem, type WantedRole } from '../rules/decide-role.ts'
import { mayGiveRoles } from '../rules/may-look-after-people.ts'
import { makeAccount } from '../store/make-account.ts'
import { saveRole } from '../store/save-role.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { textsFor } from '../texts/texts.ts'
import { ledgerKinds, type RoleId } from '../vocabulary.ts'

export interface GiveRole {
  readonly email: string
  /** For somebody who is new here; an account that is there keeps its own. */
  readonly name: string | null
  readonly role: Role
  readonly placeCode: string | null
  /** Null: from today. */
  readonly fromOn: string | null
  readonly untilOn: string | null
}

export type GiveRoleRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'unknown-place' }
  | { readonly kind: 'name-missing' }
  | { readonly kind: 'shared-account' }
  | { readonly kind: RoleProblem }

/**
 * Gives somebody a role, from its first day on. What a person may do rises with it, so their sessions end and they sign
 * in anew; not one's own, which has just shown a second factor.
 */
export const giveRole: Act<GiveRole, { readonly roleId: RoleId }, GiveRoleRefusal> = async (deed, input) => {
  if (!mayGiveRoles(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const place = await placeFor(deed, input.placeCode)
  if (!place) return refuse({ kind: 'unknown-place' })
  const { code: placeCode } = place
  const found = await findPersonByEmail(deed.write, deed.community.id, input.email)
  if (found?.isDemonstration) return refuse({ kind: 'shared-account' })
  if (!found && input.name === null) return refuse({ kind: 'name-missing' })
  const person = found?.id ?? (await makeAccount(deed, { email: input.email, displayName: input.name }))
  const today = londonDate(deed.now)
  const wanted = { role: input.role, placeCode, fromOn: input.fromOn ?? today, untilOn: input.untilOn }
  const problem = decideRole(wanted, today, await rolesHeld(deed, person))
  if (problem) return refuse({ kind: problem })
  const roleId = await saveRole(deed, { person, ...wanted })
  if (person !== deed.actor.person) await endSessionsOf(deed.write, deed.community.id, person)
  const { letters, roles } = textsFor(deed.community.locale)
  const { name: community, origin } = deed.community
  const role = roles.roleFor(input.role, place.name)
  await deed.mail({ to: input.email, ...letters.roleGiven({ community, origin, role }) })
  await recordInLedger(deed, {
    kind: ledgerKinds.roleGiven,
    subject: roleId,
    facts: { role: input.role, place: placeCode, from: wanted.fromOn, until: wanted.untilOn },
  })
  return done({ roleId })
}

/** The place a role is for. The community's own place, or one that it lies in, is all of the community: null. */
async function placeFor({ write, community }: Deed, code: string | null) {
  if (code === null) return { code, name: null }
  const place = await findPlace(write, community.id, code)
  if (!place) return null
  const whole = await placeLineOf(write, community.id, community.placeCode)
  return whole.includes(code) ? { code: null, name: null } : { code, name: place.name }
}

/** The person's row is locked first, so that two who give the same role at once do not both do so. */
async function rolesHeld({ write, community }: Deed, person: PersonId): Promise<readonly WantedRole[]> {
  await write
    .selectFrom('people.person')
    .select('person_id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .forUpdate()
    .execute()
  const rows = await write
    .selectFrom('people.role')
    .select(['role', 'place_code', 'from_on', 'until_on'])
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    role: row.role,
    placeCode: row.place_code,
    fromOn: row.from_on,
    untilOn: row.until_on,
  }))
}
