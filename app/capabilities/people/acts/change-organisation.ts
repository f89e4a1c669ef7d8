import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { findMembership, findOrganisation } from '../reads/find-organisation.ts'
import { mayKeep, mayRegister } from '../rules/may-keep-organisation.ts'
import { saveNumbers } from '../store/save-organisation.ts'
import { ledgerKinds, type OrganisationId } from '../vocabulary.ts'
import type { OrganisationDetails } from './register-organisation.ts'

export type ChangeOrganisationRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'council-by-officer' }
  | { readonly kind: 'number-taken'; readonly number: string }

/** A keeper changes the name, what it is about, or its numbers. A new name or number goes to the record. */
export const changeOrganisation: Act<
  OrganisationDetails & { readonly id: OrganisationId },
  null,
  ChangeOrganisationRefusal
> = async (deed, { id, ...input }) => {
  const { actor, community, write } = deed
  const own = await findMembership(write, community.id, { organisation: id, person: actor.person })
  const before = await findOrganisation(write, community.id, id)
  if (!before || !mayKeep(actor, own)) return refuse({ kind: 'not-yours-to-do' })
  const had = new Set(before.numbers.map(({ register }) => register))
  const added = input.numbers.map(({ register }) => register).filter((register) => !had.has(register))
  if (!mayRegister(actor, added)) return refuse({ kind: 'council-by-officer' })
  await write
    .updateTable('people.organisation')
    .set({ name: input.name, about: input.about })
    .where('community_id', '=', community.id)
    .where('organisation_id', '=', id)
    .execute()
  const taken = await saveNumbers(deed, id, input.numbers)
  if (taken) return refuse({ kind: 'number-taken', number: taken.number })
  const told = (details: OrganisationDetails) => [
    details.name,
    ...details.numbers.map(({ register, number }) => `${register} ${number}`).sort(),
  ]
  if (told(before).join('\n') !== told(input).join('\n')) {
    const [organisation, ...numbers] = told(input)
    await recordInLedger(deed, {
      kind: ledgerKinds.organisationChanged,
      subject: id,
      facts: { organisation: organisation!, numbers },
    })
  }
  return done(null)
}
