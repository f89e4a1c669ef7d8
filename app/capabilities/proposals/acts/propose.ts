import { recordInLedger } from '#capabilities/ledger/index.ts'
import { addItem, findItems, findMatter, linkItems, type MatterId } from '#capabilities/matters/index.ts'
import type { ModerationReason } from '#capabilities/replies/vocabulary.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { tidyLine, tidyParagraphs } from '#platform/tidy-text.ts'
import { mayTakePart, roleOf } from '../rules/may.ts'
import { type ProposalWords, problemsOfWords, type WordsProblem } from '../rules/proposal-words.ts'
import { readCost } from '../rules/read-cost.ts'
import { slugOf } from '../rules/slug-of.ts'
import { hrefOfProposal } from '../store/addresses.ts'
import { lockDraft, turnDraftInto } from '../store/drafts.ts'
import { noteState } from '../store/save-state.ts'
import { textsFor } from '../texts/texts.ts'
import type { DraftId, ProposalId } from '../vocabulary.ts'
import { askForReply } from './ask-for-reply.ts'
import { holdBack, reasonToHold } from './hold-back.ts'
import { showStep } from './show-step.ts'
import { whereProposingIsOver } from './stop-proposing.ts'

export interface Propose extends ProposalWords {
  readonly matter: MatterId
  readonly placeCode: string | null
  readonly point: { readonly lat: number; readonly lng: number } | null
  /** Whether the author's name is shown. */
  readonly isNamed: boolean
  /** The draft that it is made from, with its photos. Sent twice, it is one proposal. */
  readonly draft: DraftId | null
  /** Items that it grew from: statements, a conversation. */
  readonly grewFrom: readonly string[]
}

export interface Proposed {
  readonly id: ProposalId
  readonly slug: string
  /** Why it is looked at first; null: it is public. */
  readonly held: ModerationReason | null
}

export type ProposeRefusal =
  | { readonly kind: 'confirm-first' }
  | { readonly kind: 'no-such-matter' }
  | { readonly kind: 'matter-closed' }
  | { readonly kind: 'bad-words'; readonly problems: readonly WordsProblem[] }
  | { readonly kind: 'too-many'; readonly hours: number }
  | { readonly kind: 'no-such-source' }

export const mostSources = 10

/** Enough for anybody with something to propose. */
const most = { proposals: 5, hours: 24 } as const

/** Offers a proposal for others to support. */
export const propose: Act<Propose, Proposed, ProposeRefusal> = async (deed, input) => {
  if (!mayTakePart(deed.actor) || deed.actor.person === null) return refuse({ kind: 'confirm-first' })
  const draft = input.draft ? await lockDraft(deed, input.draft) : null
  if (draft?.became) return done(await sentBefore(deed, draft.became))
  const words = tidied(input)
  const problems = problemsOfWords(words)
  if (problems.length > 0) return refuse({ kind: 'bad-words', problems })
  const matter = await findMatter(deed.write, deed.community.id, { matterId: input.matter }, 'published')
  if (!matter) return refuse({ kind: 'no-such-matter' })
  const isOver = (await whereProposingIsOver(deed.write, deed.community.id, [input.matter])).has(input.matter)
  if (matter.state !== 'open' || isOver) return refuse({ kind: 'matter-closed' })
  if (!(await areSources(deed, input.grewFrom))) return refuse({ kind: 'no-such-source' })
  if ((await countRecent(deed)) >= most.proposals) return refuse({ kind: 'too-many', hours: most.hours })
  const held = await reasonToHold(deed, [words.title, words.why, words.whoBenefits].join('\n'))
  const proposed = await save(deed, { ...input, ...words }, held)
  if (draft) await turnDraftInto(deed, draft.id, proposed.id)
  const linked = await hangOnThread(deed, { ...input, ...words }, proposed)
  if (!linked.ok) return linked
  await recordInLedger(deed, {
    kind: 'proposal-offered',
    subject: proposed.id,
    facts: { matter: input.matter, held: held !== null, grewFrom: [...input.grewFrom] },
  })
  return done(proposed)
}

const tidied = (input: ProposalWords): ProposalWords => ({
  title: tidyLine(input.title),
  why: tidyParagraphs(input.why),
  whoBenefits: tidyParagraphs(input.whoBenefits),
  placeWords: tidyLine(input.placeWords),
  cost: input.cost.trim(),
})

async function sentBefore({ write, community }: Deed, id: string): Promise<Proposed> {
  const row = await write
    .selectFrom('proposals.proposal')
    .select(['slug', 'shown'])
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', id)
    .executeTakeFirstOrThrow()
  return { id: id as ProposalId, slug: row.slug, held: row.shown === 'held' ? 'repeats' : null }
}

/** Only what everyone can see: nothing is told of what is hidden by naming it as a source. */
async function areSources({ write, community }: Deed, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)]
  return wanted.length <= mostSources && (await findItems(write, community.id, wanted)).length === wanted.length
}

async function countRecent({ write, community, actor, now }: Deed): Promise<number> {
  const rows = await write
    .selectFrom('proposals.author')
    .select('proposal_id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', actor.person)
    .where('is_first', '=', true)
    .where('came_from', 'is', null)
    .where('since', '>', new Date(now.getTime() - most.hours * 3_600_000))
    .limit(most.proposals)
    .execute()
  return rows.length
}

async function save(deed: Deed, input: Propose, held: ModerationReason | null): Promise<Proposed> {
  const { write, community, actor, now } = deed
  const id = deed.newId<'proposal'>()
  const slug = slugOf(input.title, id)
  const start = {
    state: 'open',
    words: textsFor(community.locale).opening,
    inRole: roleOf(actor),
    byAct: 'propose',
  } as const
  await write
    .insertInto('proposals.proposal')
    .values({
      community_id: community.id,
      proposal_id: id,
      matter_id: input.matter,
      slug,
      title: input.title,
      why: input.why,
      who_benefits: input.whoBenefits,
      place_words: input.placeWords,
      place_code: input.placeCode,
      lat: input.point?.lat ?? null,
      lng: input.point?.lng ?? null,
      rough_cost: input.cost === '' ? null : readCost(input.cost),
      state: start.state,
      state_words: start.words,
      state_since: now,
      shown: held ? 'held' : 'published',
      merged_into: null,
      supports: 0,
      made_at: now,
      changed_at: now,
    })
    .execute()
  await write
    .insertInto('proposals.author')
    .values({
      community_id: community.id,
      proposal_id: id,
      author_id: deed.newId<'author'>(),
      person_id: actor.person,
      in_role: roleOf(actor),
      is_named: input.isNamed,
      is_first: true,
      came_from: null,
      since: now,
    })
    .execute()
  await noteState(deed, id, start)
  if (held) await holdBack(deed, { proposal: id, argument: null }, held)
  return { id, slug, held }
}

async function hangOnThread(
  deed: Deed,
  input: Propose,
  { id, slug, held }: Proposed,
): Promise<Result<null, ProposeRefusal>> {
  await showStep(deed, input.matter)
  await addItem(deed, {
    itemId: id,
    matterId: input.matter,
    kind: 'proposal',
    title: input.title,
    href: hrefOfProposal(slug),
    author: deed.actor.person,
    state: held ? 'waiting' : 'open',
  })
  if (!held) await askForReply(deed, id)
  for (const earlier of new Set(input.grewFrom)) {
    const link = await linkItems(deed, { earlier, later: id, how: 'grew-from', byAct: 'propose' })
    if (!link.ok) return refuse({ kind: 'no-such-source' })
  }
  return done(null)
}
