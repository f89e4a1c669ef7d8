import { findMatter, type MatterId, openMatter } from '#capabilities/matters/index.ts'
import { findPlace } from '#capabilities/places/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { mayRunIt } from '../reads/may-run-it.ts'
import { mayRunSomeConversations } from '../rules/may-run-conversations.ts'
import {
  type ConversationDraft,
  type DraftProblem,
  problemsOfDraft,
  problemsOfSlug,
} from '../rules/problems-of-draft.ts'
import { slugOfQuestion } from '../rules/slug-of-question.ts'
import { tidyDraft } from '../rules/tidy-draft.ts'
import { addSeeds, freeSlug } from '../store/draft-conversation.ts'
import { insertConversation } from '../store/save-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'

export interface MakeConversation extends ConversationDraft {
  /** The matter it is a part of; null: a new one, named after the question and shown to nobody before the conversation opens. */
  readonly matter: MatterId | null
  /** The place a new matter is about; null or left out: the whole community. */
  readonly place?: string | null
  /** The last part of its address; null: made from the question. */
  readonly slug: string | null
}

export interface MadeConversation {
  readonly id: ConversationId
  readonly slug: string
}

export type MakeRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-matter' }
  /** They run conversations, but none about this matter's place. */
  | { readonly kind: 'not-your-place' }
  | { readonly kind: 'matter-closed' }
  | { readonly kind: 'slug-taken'; readonly free: string }
  | { readonly kind: 'not-right'; readonly problems: readonly DraftProblem[] }

/** Makes a draft. Nobody but those who run conversations sees it, and nothing is written to the record, until it opens. */
export const makeConversation: Act<MakeConversation, MadeConversation, MakeRefusal> = async (deed, input) => {
  if (!mayRunSomeConversations(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  if (!(await isPlaceKnown(deed, input.place))) return refuse({ kind: 'no-such-matter' })
  const draft = tidyDraft(input)
  const problems = [...problemsOfDraft(draft, deed.now), ...(input.slug === null ? [] : problemsOfSlug(input.slug))]
  if (problems.length > 0) return refuse({ kind: 'not-right', problems })
  const slug = await freeSlug(deed.write, deed.community.id, { slug: input.slug ?? slugOfQuestion(draft.question) })
  if (input.slug !== null && slug !== input.slug) return refuse({ kind: 'slug-taken', free: slug })
  const matter = await matterFor(deed, input, draft)
  if (!matter.ok) return matter
  const id = deed.newId<'conversation'>()
  await insertConversation(deed.write, {
    ...draft,
    community: deed.community.id,
    id,
    slug,
    matter: matter.value,
    opensAt: null,
    importSource: null,
    importLicence: null,
    mapSeed: deed.chance.below(2 ** 31 - 1),
    madeBy: deed.actor.person,
    hasOwnMatter: input.matter === null,
  })
  await addSeeds(deed, id, draft.statements)
  return done({ id, slug })
}

type Wanted = Pick<MakeConversation, 'matter' | 'place'>

async function matterFor(deed: Deed, wanted: Wanted, draft: ConversationDraft): Promise<Result<MatterId, MakeRefusal>> {
  return wanted.matter === null ? newMatter(deed, draft, wanted.place ?? null) : ownMatter(deed, wanted.matter)
}

/** The form offers only places that are there. */
export const isPlaceKnown = async ({ write, community }: Deed, code: string | null | undefined): Promise<boolean> =>
  !code || (await findPlace(write, community.id, code)) !== null

/** A matter made for one conversation, named after its question; shown to nobody before that opens. */
export async function newMatter(
  deed: Deed,
  { question, askedBy }: ConversationDraft,
  placeCode: string | null,
): Promise<Result<MatterId, MakeRefusal>> {
  const opened = await openMatter(deed, { title: question, question, responsible: askedBy, placeCode, isDraft: true })
  return opened.ok ? done(opened.value.matterId) : opened
}

/** A matter that is there, for somebody who may run its conversations. */
export async function ownMatter(deed: Deed, matterId: MatterId): Promise<Result<MatterId, MakeRefusal>> {
  const matter = await findMatter(deed.write, deed.community.id, { matterId }, 'drafts-too')
  if (!matter) return refuse({ kind: 'no-such-matter' })
  const isOwn = await mayRunIt(deed.write, { community: deed.community.id, matter: matter.id }, deed.actor)
  if (!isOwn) return refuse({ kind: matter.state === 'draft' ? 'no-such-matter' : 'not-your-place' })
  return matter.state === 'closed' ? refuse({ kind: 'matter-closed' }) : done(matter.id)
}
