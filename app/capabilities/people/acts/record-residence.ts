import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { findPersonByEmail } from '../reads/find-person-by-email.ts'
import { mayCheckResidents } from '../rules/may-look-after-people.ts'
import { lockStanding, saveStanding } from '../store/residence.ts'
import { textsFor } from '../texts/texts.ts'
import { ledgerKinds } from '../vocabulary.ts'

export interface RecordResidence {
  readonly email: string
  readonly isResident: boolean
  readonly reason: string
}

export type RecordResidenceRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'own-residence' }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'shared-account' }
  | { readonly kind: 'resident-already' }
  | { readonly kind: 'not-a-resident' }

/** An officer records that somebody is a resident, or is no longer, with a reason that is mailed to them. Not for oneself. */
export const recordResidence: Act<RecordResidence, null, RecordResidenceRefusal> = async (deed, input) => {
  const { actor, community } = deed
  if (!mayCheckResidents(actor) || actor.person === null) return refuse({ kind: 'not-yours-to-do' })
  const found = await findPersonByEmail(deed.write, community.id, input.email)
  if (!found) return refuse({ kind: 'no-such-person' })
  if (found.id === actor.person) return refuse({ kind: 'own-residence' })
  const standing = await lockStanding(deed, found.id)
  if (!standing) return refuse({ kind: 'no-such-person' })
  if (standing.isDemonstration) return refuse({ kind: 'shared-account' })
  if (input.isResident === (standing.residentBy !== null))
    return refuse({ kind: input.isResident ? 'resident-already' : 'not-a-resident' })
  await saveStanding(deed, found.id, input.isResident ? 'officer' : null)
  const decision = deed.newId<'residence-decision'>()
  await deed.write
    .insertInto('people.residence_decision')
    .values({
      community_id: community.id,
      decision_id: decision,
      person_id: found.id,
      is_resident: input.isResident,
      decided_by: actor.person,
      decided_at: deed.now,
      reason: input.reason,
    })
    .execute()
  const { isResident, reason } = input
  const about = { community: community.name, origin: community.origin, isResident, reason }
  await deed.mail({ to: input.email, ...textsFor(community.locale).letters.residenceChanged(about) })
  await recordInLedger(deed, {
    kind: isResident ? ledgerKinds.residentConfirmed : ledgerKinds.residenceEnded,
    subject: decision,
    facts: {},
  })
  return done(null)
}
