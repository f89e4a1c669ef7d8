import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { mayKeep } from '../rules/may-keep-organisation.ts'
import { lockMembers } from '../store/save-organisation.ts'
import { ledgerKinds, type OrganisationId } from '../vocabulary.ts'

export type LeaveRefusal = { readonly kind: 'not-a-member' } | { readonly kind: 'last-keeper' }

/**
 * Leaves an organisation. The last keeper cannot leave others alone; whoever leaves last takes the organisation off the
 * site, so that nobody can speak for it any more and its numbers are free.
 */
export const leaveOrganisation: Act<
  { readonly organisation: OrganisationId },
  { readonly isClosed: boolean },
  LeaveRefusal
> = async (deed, { organisation }) => {
  const members = await lockMembers(deed, organisation)
  const own = members.find(({ person }) => person === deed.actor.person)
  if (!own) return refuse({ kind: 'not-a-member' })
  const others = members.filter((member) => member !== own)
  if (own.isKeeper && others.length > 0 && !others.some(({ isKeeper }) => isKeeper))
    return refuse({ kind: 'last-keeper' })
  await removeMember(deed, organisation, own.person)
  if (others.length > 0) return done({ isClosed: false })
  await close(deed, organisation)
  return done({ isClosed: true })
}

async function close(deed: Deed, organisation: OrganisationId): Promise<void> {
  const { write, community } = deed
  for (const table of ['people.invitation', 'people.organisation_number', 'people.organisation'] as const) {
    await write
      .deleteFrom(table)
      .where('community_id', '=', community.id)
      .where('organisation_id', '=', organisation)
      .execute()
  }
  await recordInLedger(deed, { kind: ledgerKinds.organisationClosed, subject: organisation, facts: {} })
}

export interface ChangeMember {
  readonly organisation: OrganisationId
  readonly member: PersonId
  readonly change: 'make-keeper' | 'make-member' | 'remove'
}

export type ChangeMemberRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'last-keeper' }

/** A keeper makes somebody else a keeper, takes that back, or removes them. */
export const changeMember: Act<ChangeMember, null, ChangeMemberRefusal> = async (deed, input) => {
  const { actor, community, write } = deed
  const members = await lockMembers(deed, input.organisation)
  const own = members.find(({ person }) => person === actor.person) ?? null
  if (!mayKeep(actor, own)) return refuse({ kind: 'not-yours-to-do' })
  const member = members.find(({ person }) => person === input.member)
  if (!member) return refuse({ kind: 'not-a-member' })
  const hasOtherKeeper = members.some((each) => each !== member && each.isKeeper)
  if (input.change !== 'make-keeper' && member.isKeeper && !hasOtherKeeper) return refuse({ kind: 'last-keeper' })
  if (input.change === 'remove') {
    await removeMember(deed, input.organisation, input.member)
    return done(null)
  }
  await write
    .updateTable('people.membership')
    .set({ is_keeper: input.change === 'make-keeper' })
    .where('community_id', '=', community.id)
    .where('organisation_id', '=', input.organisation)
    .where('person_id', '=', input.member)
    .execute()
  return done(null)
}

async function removeMember({ write, community }: Deed, organisation: OrganisationId, person: PersonId): Promise<void> {
  await write
    .deleteFrom('people.membership')
    .where('community_id', '=', community.id)
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .execute()
}
