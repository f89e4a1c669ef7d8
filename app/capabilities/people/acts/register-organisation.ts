import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import type { RegisterNumber } from '../reads/find-organisation.ts'
import { mayRegister } from '../rules/may-keep-organisation.ts'
import { triesOf } from '../rules/session-life.ts'
import { saveMember, saveNumbers } from '../store/save-organisation.ts'
import { ledgerKinds, type OrganisationId } from '../vocabulary.ts'

export interface OrganisationDetails {
  readonly name: string
  readonly about: string
  /** Each in the form that `normaliseNumber` gives. */
  readonly numbers: readonly RegisterNumber[]
}

export type RegisterOrganisationRefusal =
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'council-by-officer' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'number-taken'; readonly number: string }

/** Puts an organisation on the site; whoever does so is its first keeper. */
export const registerOrganisation: Act<
  OrganisationDetails,
  { readonly id: OrganisationId },
  RegisterOrganisationRefusal
> = async (deed, input) => {
  const { actor, community, write } = deed
  if (actor.person === null) return refuse({ kind: 'not-signed-in' })
  const registers = input.numbers.map(({ register }) => register)
  if (!mayRegister(actor, registers)) return refuse({ kind: 'council-by-officer' })
  const kept = await write
    .selectFrom('people.membership')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('community_id', '=', community.id)
    .where('person_id', '=', actor.person)
    .where('is_keeper', '=', true)
    .executeTakeFirstOrThrow()
  if (kept.count >= triesOf.organisationsKept) return refuse({ kind: 'too-many' })
  const id = deed.newId<'organisation'>()
  await write
    .insertInto('people.organisation')
    .values({
      community_id: community.id,
      organisation_id: id,
      name: input.name,
      about: input.about,
      created_at: deed.now,
    })
    .execute()
  const taken = await saveNumbers(deed, id, input.numbers)
  if (taken) return refuse({ kind: 'number-taken', number: taken.number })
  await saveMember(deed, id, { person: actor.person, isKeeper: true })
  await recordInLedger(deed, {
    kind: ledgerKinds.organisationRegistered,
    subject: id,
    facts: { organisation: input.name, numbers: input.numbers.map(({ register, number }) => `${register} ${number}`) },
  })
  return done({ id })
}
