import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { findMailAddress } from '../reads/find-mail-address.ts'
import { listPeopleWithRole } from '../reads/list-people-with-role.ts'
import { mayCheckResidents } from '../rules/may-look-after-people.ts'
import { lockStanding, saveStanding } from '../store/residence.ts'
import { textsFor } from '../texts/texts.ts'
import { type AppealId, ledgerKinds } from '../vocabulary.ts'

export type AppealRefusal =
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'shared-account' }
  | { readonly kind: 'resident-already' }
  | { readonly kind: 'appeal-open' }

/** Asks a person to look, where no code and no list recognised somebody. One at a time. Officers get word of it. */
export const makeAppeal: Act<{ readonly words: string }, null, AppealRefusal> = async (deed, input) => {
  const { person } = deed.actor
  const standing = person && (await lockStanding(deed, person))
  if (!person || !standing) return refuse({ kind: 'not-signed-in' })
  if (standing.isDemonstration) return refuse({ kind: 'shared-account' })
  if (standing.residentBy !== null) return refuse({ kind: 'resident-already' })
  const appeal_id = deed.newId<'appeal'>()
  const made = await deed.write
    .insertInto('people.appeal')
    .values({
      community_id: deed.community.id,
      appeal_id,
      person_id: person,
      words: input.words,
      made_at: deed.now,
      decided_at: null,
      decided_by: null,
      is_upheld: null,
      reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return refuse({ kind: 'appeal-open' })
  await tellOfficers(deed, appeal_id)
  return done(null)
}

/** Officers; where there are none, administrators. */
async function tellOfficers(deed: Deed, appealId: AppealId): Promise<void> {
  const { id, name, origin } = deed.community
  const officers = await listPeopleWithRole(deed.write, id, 'officer')
  const told = officers.length > 0 ? officers : await listPeopleWithRole(deed.write, id, 'administrator')
  for (const { id: officer } of told) {
    const address = await findMailAddress(deed.write, id, officer)
    if (!address) continue
    const about = { community: name, origin, link: `${origin}/residence/appeals/${appealId}` }
    await deed.mail({ to: address.email, ...textsFor(address.locale).letters.appealMade(about) })
  }
}

export interface DecideAppeal {
  readonly appealId: AppealId
  readonly isUpheld: boolean
  readonly reason: string
}

export type DecideAppealRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'own-residence' }
  | { readonly kind: 'decided-already' }

/** Decides an appeal, once, with a reason that is mailed. Upheld, it makes the person a resident. Not one's own. */
export const decideAppeal: Act<DecideAppeal, null, DecideAppealRefusal> = async (deed, input) => {
  const { actor, community, write } = deed
  if (!mayCheckResidents(actor) || actor.person === null) return refuse({ kind: 'not-yours-to-do' })
  const decided = await write
    .updateTable('people.appeal')
    .set({ decided_at: deed.now, decided_by: actor.person, is_upheld: input.isUpheld, reason: input.reason })
    .where('community_id', '=', community.id)
    .where('appeal_id', '=', input.appealId)
    .where('decided_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  if (!decided) return refuse({ kind: 'decided-already' })
  const person = decided.person_id as PersonId
  if (person === actor.person) return refuse({ kind: 'own-residence' })
  const standing = await lockStanding(deed, person)
  if (input.isUpheld && standing?.residentBy === null) await saveStanding(deed, person, 'officer')
  const address = await findMailAddress(write, community.id, person)
  const { isUpheld, reason } = input
  const about = { community: community.name, origin: community.origin, isUpheld, reason }
  if (address) await deed.mail({ to: address.email, ...textsFor(address.locale).letters.appealDecided(about) })
  await recordInLedger(deed, {
    kind: ledgerKinds.appealDecided,
    subject: input.appealId,
    facts: { upheld: isUpheld },
  })
  return done(null)
}
