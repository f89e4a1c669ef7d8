import { recordInLedger } from '#capabilities/ledger/index.ts'
import { findPlace } from '#capabilities/places/index.ts'
import type { Act } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { findMailAddress } from '../reads/find-mail-address.ts'
import { mayGiveRoles } from '../rules/may-look-after-people.ts'
import { hasAnotherAdministrator } from '../store/lock-administrators.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { textsFor } from '../texts/texts.ts'
import { ledgerKinds, type RoleId } from '../vocabulary.ts'

export type EndRoleRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'role-ended' }
  | { readonly kind: 'last-administrator' }

/** Ends a role now. The person's sessions end with it, so nothing that was open under the role goes on. */
export const endRole: Act<{ readonly roleId: RoleId }, null, EndRoleRefusal> = async (deed, { roleId }) => {
  if (!mayGiveRoles(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const role = await deed.write
    .selectFrom('people.role')
    .select(['person_id', 'role', 'place_code'])
    .where('community_id', '=', deed.community.id)
    .where('role_id', '=', roleId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!role) return refuse({ kind: 'role-ended' })
  const person = role.person_id as PersonId
  if (role.role === 'administrator' && !(await hasAnotherAdministrator(deed, person)))
    return refuse({ kind: 'last-administrator' })
  const ended = await deed.write
    .updateTable('people.role')
    .set({ ended_at: deed.now, ended_by: deed.actor.person })
    .where('community_id', '=', deed.community.id)
    .where('role_id', '=', roleId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) return refuse({ kind: 'role-ended' })
  await endSessionsOf(deed.write, deed.community.id, person)
  const address = await findMailAddress(deed.write, deed.community.id, person)
  const { letters, roles } = textsFor(address?.locale ?? deed.community.locale)
  const { name: community, origin } = deed.community
  if (address) {
    const place = role.place_code && (await findPlace(deed.write, deed.community.id, role.place_code))
    const named = roles.roleFor(role.role, place ? place.name : role.place_code)
    await deed.mail({ to: address.email, ...letters.roleEnded({ community, origin, role: named }) })
  }
  await recordInLedger(deed, {
    kind: ledgerKinds.roleEnded,
    subject: roleId,
    facts: { role: role.role, place: role.place_code },
  })
  return done(null)
}
