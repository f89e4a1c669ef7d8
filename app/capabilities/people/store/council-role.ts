import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { londonDate } from '#platform/london.ts'
import { type CouncilRole, ledgerKinds } from '../vocabulary.ts'
import { saveRole } from './save-role.ts'

const days = 90

/**
 * The role that a council's people get by signing in: for 90 days, counted anew at each sign-in, so that it ends by itself
 * for whoever has left the council. One that an administrator ended stays ended.
 */
export async function renewCouncilRole(deed: Deed, person: PersonId, role: CouncilRole): Promise<void> {
  const { write, community, now } = deed
  const untilOn = londonDate(new Date(now.getTime() + days * 86_400_000))
  const held = await write
    .selectFrom('people.role')
    .select(['role_id', 'given_by', 'until_on', 'ended_by'])
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .where('role', '=', role)
    .forUpdate()
    .execute()
  if (held.some(({ ended_by }) => ended_by !== null)) return
  const today = londonDate(now)
  const own = held.find(({ given_by, until_on }) => given_by === null && until_on !== null && until_on > today)
  if (own) {
    await write
      .updateTable('people.role')
      .set({ until_on: untilOn })
      .where('community_id', '=', community.id)
      .where('role_id', '=', own.role_id)
      .execute()
    return
  }
  if (held.some(({ until_on }) => until_on === null || until_on > today)) return
  const roleId = await saveRole(
    { ...deed, actor: { ...deed.actor, person: null } },
    {
      person,
      role,
      placeCode: null,
      fromOn: today,
      untilOn,
    },
  )
  await recordInLedger(deed, {
    kind: ledgerKinds.roleGiven,
    subject: roleId,
    facts: { role, place: null, from: today, until: untilOn, by: 'council sign-in' },
  })
}
