import { type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { mayModerate } from '../rules/may.ts'

import { takesSupport } from '../rules/states.ts'
import { listAuthors } from '../store/authors.ts'
import { lockProposals } from '../store/lock-proposals.ts'
import type { ProposalTable, SuggestionTable } from '../store/tables.ts'
import type { ProposalId, SuggestionId } from '../vocabulary.ts'
import { mergeProposals } from './merge-proposals.ts'
import { splitProposal } from './split-proposal.ts'
import { writeTo } from './write-to.ts'

export type AnswerRefusal = {
  readonly kind: 'no-such-suggestion' | 'not-yours' | 'ended'
}

/** An author says yes or no to a suggestion. With the last yes it is done; with one no it is over. */
export const answerSuggestion: Act<
  { readonly suggestion: SuggestionId; readonly agrees: boolean },
  { readonly isDone: boolean },
  AnswerRefusal
> = async (deed, { suggestion, agrees }) => {
  const found = await lockSuggestion(deed, suggestion)
  if (!found) return refuse({ kind: 'no-such-suggestion' })
  if (found.suggestion.state !== 'open') return refuse({ kind: 'ended' })
  const authors = await listAuthors(deed, found.ids)
  if (!authors.some(({ person }) => person !== null && person === deed.actor.person))
    return refuse({ kind: 'not-yours' })
  return done({ isDone: await answerFor(deed, suggestion, agrees) })
}

export interface DecideSuggestion {
  readonly suggestion: SuggestionId
  readonly isDone: boolean
  /** For everyone to read. */
  readonly reason: string
}

export type DecideSuggestionRefusal = {
  readonly kind:
    | 'no-such-suggestion'
    | 'not-yours-to-do'
    | 'own-proposal'
    | 'ended'
    | 'too-early'
    | 'reason-missing'
    | 'reason-long'
}

/** Where authors have not answered in time, a facilitator who wrote neither decides, with a reason for everyone. */
export const decideSuggestion: Act<DecideSuggestion, null, DecideSuggestionRefusal> = async (deed, input) => {
  const found = await lockSuggestion(deed, input.suggestion)
  if (!found) return refuse({ kind: 'no-such-suggestion' })
  const line = await placeLineOfMatter(deed.write, deed.community.id, found.proposals[0]!.matter_id as MatterId)
  if (!mayModerate(deed.actor, line)) return refuse({ kind: 'not-yours-to-do' })
  const { suggestion } = found
  const authors = await listAuthors(deed, found.ids)
  if (suggestion.person_id === deed.actor.person || authors.some(({ person }) => person === deed.actor.person))
    return refuse({ kind: 'own-proposal' })
  if (suggestion.state !== 'open') return refuse({ kind: 'ended' })
  if (deed.now < suggestion.decide_from) return refuse({ kind: 'too-early' })
  const reason = tidyParagraphs(input.reason)
  if (reason === '') return refuse({ kind: 'reason-missing' })
  if (reason.length > 1000) return refuse({ kind: 'reason-long' })
  await end(deed, suggestion, input.isDone ? 'done' : 'declined', { by: 'facilitator', reason })
  if (input.isDone) await carryOut(deed, suggestion, 'facilitator')
  else await tellDeclined(deed, found, reason)
  return done(null)
}

interface Found {
  readonly suggestion: SuggestionTable
  readonly ids: readonly ProposalId[]
  readonly proposals: readonly ProposalTable[]
}

/** The proposals first, in their order, then the suggestion: everyone who merges, supports or withdraws does the same. */
async function lockSuggestion(deed: Deed, id: SuggestionId): Promise<Found | null> {
  const row = await rowOf(deed, id, false)
  if (!row) return null
  const ids = idsOf(row)
  const locked = await lockProposals(deed, ids)
  const suggestion = await rowOf(deed, id, true)
  return suggestion ? { suggestion, ids, proposals: ids.map((each) => locked.get(each)!) } : null
}

const idsOf = (row: SuggestionTable): readonly ProposalId[] =>
  [row.proposal_id, ...(row.kind === 'merge' && row.other_id ? [row.other_id] : [])] as ProposalId[]

function rowOf({ write, community }: Deed, id: SuggestionId, isLocked: boolean): Promise<SuggestionTable | undefined> {
  const query = write
    .selectFrom('proposals.suggestion')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('suggestion_id', '=', id)
  return (isLocked ? query.forUpdate() : query).executeTakeFirst()
}

/** Writes down what an author says, and does what follows. The proposals are locked. True: it was carried out. */
export async function answerFor(deed: Deed, id: SuggestionId, agrees: boolean): Promise<boolean> {
  const found = await lockSuggestion(deed, id)
  if (!found) return false
  await deed.write
    .insertInto('proposals.agreement')
    .values({ community_id: deed.community.id, suggestion_id: id, person_id: deed.actor.person!, agrees, at: deed.now })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'suggestion_id', 'person_id']).doUpdateSet({ agrees, at: deed.now }),
    )
    .execute()
  if (!agrees) {
    await end(deed, found.suggestion, 'declined', { by: 'authors', reason: '' })
    await tellDeclined(deed, found, '')
    return false
  }
  if (!(await allAgree(deed, found))) return false
  if (found.proposals.some((each) => each.merged_into !== null || !takesSupport(each.state))) {
    await end(deed, found.suggestion, 'void', null)
    return false
  }
  await end(deed, found.suggestion, 'done', { by: 'authors', reason: '' })
  await carryOut(deed, found.suggestion, 'authors')
  return true
}

/** Everyone who wrote one of them and is still here. Where nobody is left of one, only a facilitator can decide. */
async function allAgree(deed: Deed, { ids, suggestion }: Found): Promise<boolean> {
  const authors = await listAuthors(deed, ids)
  const yes = await deed.write
    .selectFrom('proposals.agreement')
    .select('person_id')
    .where('community_id', '=', deed.community.id)
    .where('suggestion_id', '=', suggestion.suggestion_id)
    .where('agrees', '=', true)
    .execute()
  const agreed = new Set(yes.map(({ person_id }) => person_id as PersonId))
  return ids.every((id) => {
    const here = authors.filter(({ proposal, person }) => proposal === id && person !== null)
    return here.length > 0 && here.every(({ person }) => agreed.has(person!))
  })
}

async function end(
  { write, community, now }: Deed,
  { suggestion_id }: SuggestionTable,
  state: 'done' | 'declined' | 'void',
  how: { readonly by: 'authors' | 'facilitator'; readonly reason: string } | null,
): Promise<void> {
  await write
    .updateTable('proposals.suggestion')
    .set({ state, ended_at: now, ended_by: how?.by ?? null, ending: how?.reason ?? '' })
    .where('community_id', '=', community.id)
    .where('suggestion_id', '=', suggestion_id)
    .execute()
}

async function carryOut(deed: Deed, row: SuggestionTable, by: 'authors' | 'facilitator'): Promise<void> {
  if (row.kind === 'merge')
    return mergeProposals(deed, { stays: row.proposal_id as ProposalId, goes: row.other_id as ProposalId, by })
  const made = await splitProposal(deed, {
    proposal: row.proposal_id as ProposalId,
    part: row.other_id as ProposalId | null,
    title: row.title,
    why: row.why,
    by,
  })
  await deed.write
    .updateTable('proposals.suggestion')
    .set({ made_proposal: made })
    .where('community_id', '=', deed.community.id)
    .where('suggestion_id', '=', row.suggestion_id)
    .execute()
}

async function tellDeclined(deed: Deed, { suggestion, ids, proposals }: Found, reason: string): Promise<void> {
  const authors = await listAuthors(deed, ids)
  const people = [...authors.map(({ person }) => person), suggestion.person_id as PersonId | null]
  const titles = proposals.map(({ title }) => title)
  await writeTo(deed, people, {
    href: `/proposals/suggestions/${suggestion.suggestion_id}`,
    words: (letters) => letters.declined({ kind: suggestion.kind, titles, reason }),
  })
}
