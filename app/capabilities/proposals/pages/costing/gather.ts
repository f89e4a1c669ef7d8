import { type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import { interestsOf, keepersOf, listOrganisations, listPeopleWithRole } from '#capabilities/people/index.ts'
import type { OrganisationId } from '#capabilities/people/vocabulary.ts'
import type { Ask } from '#platform/web/ask.ts'
import { findOwnPart, findProposal } from '../../reads/find-proposal.ts'
import { type Costing, listCostings } from '../../reads/list-costings.ts'
import { mayAnswerFor, mayModerateSomewhere } from '../../rules/may.ts'

export interface Candidate {
  /** `officer:id` or `organisation:id`. */
  readonly value: string
  readonly name: string | null
  readonly interests: readonly string[]
}

/** Of a proposal: its costings, what the one who asks has to do with them, and whom an officer may ask. */
export async function gatherCosting(ask: Ask<{ readonly slug: string }>) {
  const { read, community, actor } = ask
  const proposal = await findProposal(read, community.id, { slug: ask.address.slug })
  if (proposal?.shown !== 'published') return null
  const [costings, own] = await Promise.all([
    listCostings(read, community.id, proposal.id),
    findOwnPart(read, community.id, { id: proposal.id, person: actor.person }),
  ])
  const open = costings.find(({ state }) => ['asked', 'working', 'with-author'].includes(state)) ?? null
  const isOfficer =
    mayModerateSomewhere(actor) &&
    mayAnswerFor(actor, await placeLineOfMatter(read, community.id, proposal.matterId as MatterId))
  const mayAsk = isOfficer && !open && proposal.mergedInto === null && ['open', 'being-costed'].includes(proposal.state)
  return {
    proposal,
    costings,
    own,
    open,
    mayAsk,
    isAsked: open !== null && (await isAsked(ask, open)),
    candidates: mayAsk ? await candidates(ask) : [],
  }
}

export type GatheredCosting = NonNullable<Awaited<ReturnType<typeof gatherCosting>>>

async function isAsked({ read, community, actor }: Ask<unknown>, costing: Costing): Promise<boolean> {
  if (actor.person === null) return false
  if (costing.state !== 'asked' || costing.organisation_id === null) return costing.person === actor.person
  return (await keepersOf(read, community.id, costing.organisation_id as OrganisationId)).includes(actor.person)
}

async function candidates({ read, community }: Ask<unknown>): Promise<readonly Candidate[]> {
  const [officers, organisations] = await Promise.all([
    listPeopleWithRole(read, community.id, 'officer'),
    listOrganisations(read, community.id),
  ])
  const people = [...new Map(officers.map((officer) => [officer.id, officer])).values()]
  const interests = await interestsOf(
    read,
    community.id,
    people.map(({ id }) => id),
  )
  return [
    ...people.map(({ id, displayName }) => ({
      value: `officer:${id}`,
      name: displayName,
      interests: interests.filter(({ person }) => person === id).map(({ statement }) => statement),
    })),
    ...organisations.map(({ id, name }) => ({ value: `organisation:${id}`, name, interests: [] })),
  ]
}
