import { whatBecameOf } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyLine, tidyParagraphs } from '#platform/tidy-text.ts'
import { mayTakePart } from '../rules/may.ts'
import { longest } from '../rules/proposal-words.ts'
import { takesSupport } from '../rules/states.ts'
import { listAuthors } from '../store/authors.ts'
import { lockProposals } from '../store/lock-proposals.ts'
import type { ProposalTable } from '../store/tables.ts'
import type { ProposalId, SuggestionId } from '../vocabulary.ts'
import { answerFor } from './answer-suggestion.ts'
import { writeTo } from './write-to.ts'

export type Suggest =
  /** That `other` is the same as `proposal` and should go into it. */
  | { readonly kind: 'merge'; readonly proposal: ProposalId; readonly other: ProposalId; readonly reason: string }
  /** That `proposal` is two things: `part`, which was merged into it, goes out again, or a part in new words. */
  | {
      readonly kind: 'split'
      readonly proposal: ProposalId
      readonly part: ProposalId | null
      readonly title: string
      readonly why: string
      readonly reason: string
    }

export type SuggestRefusal =
  | { readonly kind: 'confirm-first' | 'no-such-proposal' | 'the-same' | 'settled' | 'no-such-part' }
  | { readonly kind: 'suggested-already' | 'declined-lately' | 'too-many' }
  | { readonly kind: 'bad-words'; readonly name: 'reason' | 'title' | 'why'; readonly problem: 'missing' | 'long' }

/** From then on a facilitator may decide where authors did not answer. */
const daysForAuthors = 14
/** What its authors said no to is not asked again so soon. */
const daysAfterNo = 28
const mostADay = 10

/**
 * Anyone suggests that two proposals are one, or that one is two. The authors are asked; nothing happens before they agree.
 * An author who suggests it has agreed.
 */
export const suggest: Act<Suggest, { readonly id: SuggestionId; readonly isDone: boolean }, SuggestRefusal> = async (
  deed,
  input,
) => {
  if (!mayTakePart(deed.actor)) return refuse({ kind: 'confirm-first' })
  const reason = tidyParagraphs(input.reason)
  if (reason === '' || reason.length > 1000)
    return refuse({ kind: 'bad-words', name: 'reason', problem: reason === '' ? 'missing' : 'long' })
  const wanted = input.kind === 'merge' ? [input.proposal, input.other] : [input.proposal]
  if (input.kind === 'merge' && input.proposal === input.other) return refuse({ kind: 'the-same' })
  const locked = await lockProposals(deed, wanted)
  const proposals = wanted.map((id) => locked.get(id))
  if (!proposals.every((each): each is ProposalTable => each?.shown === 'published'))
    return refuse({ kind: 'no-such-proposal' })
  if (proposals.some((each) => each.merged_into !== null || !takesSupport(each.state)))
    return refuse({ kind: 'settled' })
  const problem = await problemOf(deed, input)
  if (problem) return refuse(problem)
  const id = await save(deed, await inOrder(deed, input), reason)
  const authors = await listAuthors(deed, wanted)
  const isAuthor = authors.some(({ person }) => person === deed.actor.person)
  const isDone = isAuthor ? await answerFor(deed, id, true) : false
  if (!isDone)
    await writeTo(
      deed,
      authors.map(({ person }) => person),
      {
        href: `/proposals/suggestions/${id}`,
        words: (letters) =>
          letters.suggestion({
            kind: input.kind,
            titles: proposals.map(({ title }) => title),
            reason,
            days: daysForAuthors,
          }),
      },
    )
  return done({ id, isDone })
}

async function problemOf(deed: Deed, input: Suggest): Promise<SuggestRefusal | null> {
  if ((await countToday(deed)) >= mostADay) return { kind: 'too-many' }
  if (input.kind === 'merge') return problemOfMerge(deed, input)
  if (input.part) return (await isPart(deed, input.proposal, input.part)) ? null : { kind: 'no-such-part' }
  const words = { title: tidyLine(input.title), why: tidyParagraphs(input.why) }
  for (const name of ['title', 'why'] as const) {
    if (words[name] === '') return { kind: 'bad-words', name, problem: 'missing' }
    if ([...words[name]].length > longest[name]) return { kind: 'bad-words', name, problem: 'long' }
  }
  return null
}

async function problemOfMerge(
  { write, community, now }: Deed,
  { proposal, other }: { readonly proposal: ProposalId; readonly other: ProposalId },
): Promise<SuggestRefusal | null> {
  const before = await write
    .selectFrom('proposals.suggestion')
    .select(['state', 'ended_at'])
    .where('community_id', '=', community.id)
    .where('kind', '=', 'merge')
    .where('proposal_id', 'in', [proposal, other])
    .where('other_id', 'in', [proposal, other])
    .execute()
  if (before.some(({ state }) => state === 'open')) return { kind: 'suggested-already' }
  const since = now.getTime() - daysAfterNo * 86_400_000
  if (before.some(({ state, ended_at }) => state === 'declined' && ended_at && ended_at.getTime() > since))
    return { kind: 'declined-lately' }
  return null
}

async function isPart({ write, community }: Deed, proposal: ProposalId, part: ProposalId): Promise<boolean> {
  const row = await write
    .selectFrom('proposals.proposal')
    .select('proposal_id')
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', part)
    .where('merged_into', '=', proposal)
    .executeTakeFirst()
  return row !== undefined
}

async function countToday({ write, community, actor, now }: Deed): Promise<number> {
  const rows = await write
    .selectFrom('proposals.suggestion')
    .select('suggestion_id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', actor.person)
    .where('made_at', '>', new Date(now.getTime() - 86_400_000))
    .limit(mostADay)
    .execute()
  return rows.length
}

/** What came of the other cannot take it in: then the other stays. */
async function inOrder(deed: Deed, input: Suggest): Promise<Suggest> {
  if (input.kind === 'split') return input
  const later = await whatBecameOf(deed.write, deed.community.id, input.proposal as never)
  const turns = later.some(({ itemId }) => (itemId as string) === input.other)
  return turns ? { ...input, proposal: input.other, other: input.proposal } : input
}

async function save(deed: Deed, input: Suggest, reason: string): Promise<SuggestionId> {
  const id = deed.newId<'suggestion'>()
  const isSplit = input.kind === 'split'
  await deed.write
    .insertInto('proposals.suggestion')
    .values({
      community_id: deed.community.id,
      suggestion_id: id,
      kind: input.kind,
      proposal_id: input.proposal,
      other_id: isSplit ? input.part : input.other,
      title: isSplit && !input.part ? tidyLine(input.title) : '',
      why: isSplit && !input.part ? tidyParagraphs(input.why) : '',
      reason,
      person_id: deed.actor.person,
      made_at: deed.now,
      decide_from: new Date(deed.now.getTime() + daysForAuthors * 86_400_000),
      state: 'open',
      ended_at: null,
      ended_by: null,
      ending: '',
      made_proposal: null,
    })
    .execute()
  return id
}
