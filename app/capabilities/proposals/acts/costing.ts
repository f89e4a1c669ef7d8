import { recordInLedger } from '#capabilities/ledger/index.ts'
import { type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import { keepersOf, listOrganisations, listPeopleWithRole } from '#capabilities/people/index.ts'
import type { OrganisationId } from '#capabilities/people/vocabulary.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { mayAnswerFor, roleOf } from '../rules/may.ts'

import { type CostingProblem, type CostingWords, readCosting } from '../rules/read-costing.ts'
import { hrefOfProposal } from '../store/addresses.ts'
import { listAuthors } from '../store/authors.ts'
import { lockProposal } from '../store/lock-proposals.ts'
import { saveState } from '../store/save-state.ts'
import type { CostingTable, ProposalTable } from '../store/tables.ts'
import { textsFor } from '../texts/texts.ts'
import type { CostingId, CostingState, ProposalId } from '../vocabulary.ts'
import { tellOfProposal } from './tell-of-proposal.ts'
import { writeTo } from './write-to.ts'

export const publishCostingJob = 'publish-costing'
/** Days that authors have to answer before it is published. */
export const daysToAnswer = 7

export type WhoCosts =
  | { readonly kind: 'officer'; readonly person: PersonId }
  | { readonly kind: 'organisation'; readonly organisation: OrganisationId }

export type AskForCostingRefusal = {
  readonly kind:
    | 'not-yours-to-do'
    | 'no-such-proposal'
    | 'settled'
    | 'asked-already'
    | 'no-such-person'
    | 'wrote-it'
    | 'supports-it'
}

/** An officer asks another, or an organisation, to work out what a proposal costs. Whoever wrote or supports it cannot. */
export const askForCosting: Act<
  { readonly proposal: ProposalId; readonly who: WhoCosts },
  CostingId,
  AskForCostingRefusal
> = async (deed, { proposal: id, who }) => {
  const proposal = await lockProposal(deed, id)
  if (proposal?.shown !== 'published') return refuse({ kind: 'no-such-proposal' })
  if (!(await mayAsk(deed, proposal))) return refuse({ kind: 'not-yours-to-do' })
  if (proposal.merged_into !== null || !['open', 'being-costed'].includes(proposal.state))
    return refuse({ kind: 'settled' })
  if (await findOpen(deed, id)) return refuse({ kind: 'asked-already' })
  const asked = await whoIsAsked(deed, who)
  if (!asked) return refuse({ kind: 'no-such-person' })
  const tie = who.kind === 'officer' ? await tieOf(deed, id, who.person) : null
  if (tie) return refuse({ kind: tie })
  const costing = deed.newId<'costing'>()
  await deed.write
    .insertInto('proposals.costing')
    .values({
      ...nothingYet,
      community_id: deed.community.id,
      costing_id: costing,
      proposal_id: id,
      person_id: who.kind === 'officer' ? who.person : null,
      in_role: who.kind,
      organisation_id: who.kind === 'organisation' ? who.organisation : null,
      body: asked.body,
      state: 'asked',
      asked_at: deed.now,
    })
    .execute()
  await say(deed, proposal, 'being-costed', textsFor(deed.community.locale).costing.sentences.asked(asked.body))
  await writeTo(deed, asked.people, {
    href: `${hrefOfProposal(proposal.slug)}/costing`,
    words: (letters) => letters.costingAsked({ title: proposal.title }),
  })
  await recordInLedger(deed, { kind: 'costing-asked', subject: id, facts: { of: who.kind, body: asked.body } })
  return done(costing)
}

const nothingYet = {
  no_interest_at: null,
  cost_from: null,
  cost_to: null,
  yearly_from: null,
  yearly_to: null,
  feasible: null,
  reasons: '',
  sources: '',
  stated_at: null,
  answer_until: null,
  answer: '',
  answered_at: null,
  published_at: null,
  ending: '',
} as const

const mayAsk = async ({ write, community, actor }: Deed, proposal: ProposalTable): Promise<boolean> =>
  mayAnswerFor(actor, await placeLineOfMatter(write, community.id, proposal.matter_id as MatterId))

const findOpen = ({ write, community }: Deed, proposal: ProposalId) =>
  write
    .selectFrom('proposals.costing')
    .select('costing_id')
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', proposal)
    .where('state', 'in', ['asked', 'working', 'with-author'])
    .executeTakeFirst()

async function whoIsAsked({ write, community }: Deed, who: WhoCosts) {
  if (who.kind === 'officer') {
    const officers = await listPeopleWithRole(write, community.id, 'officer')
    return officers.some(({ id }) => id === who.person) ? { people: [who.person], body: '' } : null
  }
  const organisation = (await listOrganisations(write, community.id)).find(({ id }) => id === who.organisation)
  const people = await keepersOf(write, community.id, who.organisation)
  return organisation && people.length > 0 ? { people, body: organisation.name } : null
}

/** What ties somebody to a proposal, as far as this site knows. */
async function tieOf(deed: Deed, proposal: ProposalId, person: PersonId): Promise<'wrote-it' | 'supports-it' | null> {
  const authors = await listAuthors(deed, [proposal])
  if (authors.some((author) => author.person === person)) return 'wrote-it'
  const supports = await deed.write
    .selectFrom('proposals.support')
    .select('person_id')
    .where('community_id', '=', deed.community.id)
    .where('proposal_id', '=', proposal)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return supports ? 'supports-it' : null
}

export type TakeOnRefusal = {
  readonly kind: 'no-such-costing' | 'not-yours' | 'not-now' | 'interested' | 'wrote-it' | 'supports-it'
}

/**
 * Whoever was asked says whether they, or those close to them, gain or lose by the proposal. With an interest the task is
 * refused them: the costing ends, and who asked is told to ask somebody else.
 */
export const takeOnCosting: Act<
  { readonly costing: CostingId; readonly hasInterest: boolean },
  { readonly isRefused: boolean },
  TakeOnRefusal
> = async (deed, { costing: id, hasInterest }) => {
  const found = await lockCosting(deed, id)
  if (!found) return refuse({ kind: 'no-such-costing' })
  const { costing, proposal } = found
  if (!(await isAsked(deed, costing)) || deed.actor.person === null) return refuse({ kind: 'not-yours' })
  if (costing.state !== 'asked') return refuse({ kind: 'not-now' })
  const tie = await tieOf(deed, costing.proposal_id as ProposalId, deed.actor.person)
  if (hasInterest || tie) {
    const why = textsFor(deed.community.locale).costing.sentences.interested
    await change(deed, id, { state: 'ended', ending: why })
    await say(deed, proposal, 'open', why)
    await recordInLedger(deed, { kind: 'costing-ended', subject: costing.proposal_id, facts: { why: 'interest' } })
    return done({ isRefused: true })
  }
  await change(deed, id, { state: 'working', person_id: deed.actor.person, no_interest_at: deed.now })
  return done({ isRefused: false })
}

export type StateCostingRefusal =
  | { readonly kind: 'no-such-costing' | 'not-yours' | 'not-now' }
  | { readonly kind: 'bad-words'; readonly problems: readonly CostingProblem[] }

/** What it costs, whether it can be done, why, and where the figures come from. Its authors may answer before it is public. */
export const stateCosting: Act<
  { readonly costing: CostingId; readonly words: CostingWords },
  null,
  StateCostingRefusal
> = async (deed, { costing: id, words }) => {
  const found = await lockCosting(deed, id)
  if (!found) return refuse({ kind: 'no-such-costing' })
  const { costing, proposal } = found
  if (costing.person_id === null || costing.person_id !== deed.actor.person) return refuse({ kind: 'not-yours' })
  if (costing.state !== 'working') return refuse({ kind: 'not-now' })
  const read = readCosting(words)
  if (!read.ok) return refuse({ kind: 'bad-words', problems: read.problems })
  const until = new Date(deed.now.getTime() + daysToAnswer * 86_400_000)
  await change(deed, id, { ...read.value, state: 'with-author', stated_at: deed.now, answer_until: until })
  const authors = await listAuthors(deed, [costing.proposal_id as ProposalId])
  if (authors.every(({ person }) => person === null))
    await publish(deed, { costing: { ...costing, ...read.value }, proposal })
  else {
    await deed.queue(publishCostingJob, { costing: id }, until)
    await writeTo(
      deed,
      authors.map(({ person }) => person),
      {
        href: `${hrefOfProposal(proposal.slug)}/costing`,
        words: (letters) => letters.costingStated({ title: proposal.title, days: daysToAnswer }),
      },
    )
  }
  return done(null)
}

export type AnswerCostingRefusal = { readonly kind: 'no-such-costing' | 'not-yours' | 'not-now' | 'answer-long' }

/** An author answers, once, or says that there is nothing to add; then it is public, with the answer. */
export const answerCosting: Act<
  { readonly costing: CostingId; readonly answer: string },
  null,
  AnswerCostingRefusal
> = async (deed, { costing: id, answer }) => {
  const found = await lockCosting(deed, id)
  if (!found) return refuse({ kind: 'no-such-costing' })
  const authors = await listAuthors(deed, [found.costing.proposal_id as ProposalId])
  if (!authors.some(({ person }) => person !== null && person === deed.actor.person))
    return refuse({ kind: 'not-yours' })
  if (found.costing.state !== 'with-author') return refuse({ kind: 'not-now' })
  const words = tidyParagraphs(answer)
  if ([...words].length > 2000) return refuse({ kind: 'answer-long' })
  await change(deed, id, { answer: words, answered_at: deed.now })
  await publish(deed, found)
  return done(null)
}

/** The hour has come and no author answered: it is published. Does nothing where it is public, or not so far, already. */
export const publishCosting: Act<{ readonly costing: CostingId }, { readonly isPublished: boolean }, never> = async (
  deed,
  { costing: id },
) => {
  const found = await lockCosting(deed, id)
  const isDue = found?.costing.state === 'with-author' && found.costing.answer_until! <= deed.now
  if (found && isDue) await publish(deed, found)
  return done({ isPublished: isDue })
}

interface Found {
  readonly costing: CostingTable
  readonly proposal: ProposalTable
}

async function publish(deed: Deed, { costing, proposal }: Found): Promise<void> {
  await change(deed, costing.costing_id as CostingId, { state: 'published', published_at: deed.now })
  const { sentences } = textsFor(deed.community.locale).costing
  await say(deed, proposal, 'open', sentences.published[costing.feasible!])
  await tellOfProposal(deed, { proposal: costing.proposal_id as ProposalId, what: 'costed' })
  await recordInLedger(deed, {
    kind: 'costing-published',
    subject: costing.proposal_id,
    facts: { feasible: costing.feasible!, from: costing.cost_from, to: costing.cost_to },
  })
}

/** The proposal first, then its costing, as everybody else does. */
async function lockCosting(deed: Deed, id: CostingId): Promise<Found | null> {
  const first = await rowOf(deed, id, false)
  const proposal = first && (await lockProposal(deed, first.proposal_id as ProposalId))
  const costing = proposal && (await rowOf(deed, id, true))
  return costing && proposal ? { costing, proposal } : null
}

function rowOf({ write, community }: Deed, id: CostingId, isLocked: boolean): Promise<CostingTable | undefined> {
  const query = write
    .selectFrom('proposals.costing')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('costing_id', '=', id)
  return (isLocked ? query.forUpdate() : query).executeTakeFirst()
}

async function isAsked({ write, community, actor }: Deed, costing: CostingTable): Promise<boolean> {
  if (costing.organisation_id === null) return actor.person !== null && costing.person_id === actor.person
  const keepers = await keepersOf(write, community.id, costing.organisation_id as OrganisationId)
  return actor.person !== null && keepers.includes(actor.person)
}

async function change(
  { write, community }: Deed,
  id: CostingId,
  set: Partial<Omit<CostingTable, 'community_id' | 'costing_id'>> & { readonly state?: CostingState },
): Promise<void> {
  await write
    .updateTable('proposals.costing')
    .set(set)
    .where('community_id', '=', community.id)
    .where('costing_id', '=', id)
    .execute()
}

/** The state of the proposal goes along where nothing else has moved it meanwhile. */
async function say(deed: Deed, proposal: ProposalTable, state: 'open' | 'being-costed', words: string): Promise<void> {
  if (proposal.merged_into !== null || !['open', 'being-costed'].includes(proposal.state)) return
  const inRole = deed.actor.person === null ? null : roleOf(deed.actor)
  await saveState(deed, proposal.proposal_id as ProposalId, { state, words, inRole, byAct: 'costing' })
}
