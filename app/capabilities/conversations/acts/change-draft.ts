import { changeMatter, discardDraftMatter } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { mayRunSomeConversations } from '../rules/may-run-conversations.ts'
import { type ConversationDraft, problemsOfDraft, problemsOfSlug } from '../rules/problems-of-draft.ts'
import { slugOfQuestion } from '../rules/slug-of-question.ts'
import { tidyDraft } from '../rules/tidy-draft.ts'
import { freeSlug, replaceSeeds, updateDraft } from '../store/draft-conversation.ts'
import type { LockedConversation } from '../store/lock-conversation.ts'
import { lockOwnConversation } from '../store/own-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'
import {
  isPlaceKnown,
  type MadeConversation,
  type MakeConversation,
  type MakeRefusal,
  newMatter,
  ownMatter,
} from './make-conversation.ts'

export interface ChangeDraft extends MakeConversation {
  readonly conversation: ConversationId
}

export type ChangeDraftRefusal =
  | MakeRefusal
  | { readonly kind: 'no-such-conversation' }
  | { readonly kind: 'not-a-draft' }
  /** It was announced once: its matter knows it. */
  | { readonly kind: 'matter-fixed' }

/** Writes a draft anew. Everything may change: nobody has voted on it. */
export const changeDraft: Act<ChangeDraft, MadeConversation, ChangeDraftRefusal> = async (deed, input) => {
  if (!mayRunSomeConversations(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  if (!(await isPlaceKnown(deed, input.place))) return refuse({ kind: 'no-such-matter' })
  const draft = tidyDraft(input)
  const problems = [...problemsOfDraft(draft, deed.now), ...(input.slug === null ? [] : problemsOfSlug(input.slug))]
  if (problems.length > 0) return refuse({ kind: 'not-right', problems })
  const wanted = { slug: input.slug ?? slugOfQuestion(draft.question), except: input.conversation }
  const slug = await freeSlug(deed.write, deed.community.id, wanted)
  if (input.slug !== null && slug !== input.slug) return refuse({ kind: 'slug-taken', free: slug })
  const own = await lockOwnConversation(deed, input.conversation)
  if (!own.ok) return own
  const before = own.value
  if (before.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  const matter = await moveToMatter(deed, before, { ...input, draft })
  if (!matter.ok) return matter
  const key = { community: deed.community.id, conversation: before.id }
  await updateDraft(deed.write, key, { slug, draft, ...matter.value })
  if (matter.value.leaves) await discardDraftMatter(deed, before.matter)
  await replaceSeeds(deed, before.id, draft.statements)
  return done({ id: before.id, slug })
}

interface Moved {
  readonly matter: LockedConversation['matter']
  readonly hasOwnMatter: boolean
  /** The matter that was made with it is of no use any more. */
  readonly leaves: boolean
}

async function moveToMatter(
  deed: Deed,
  before: LockedConversation,
  { matter: wanted, place, draft }: Pick<MakeConversation, 'matter' | 'place'> & { readonly draft: ConversationDraft },
): Promise<Result<Moved, ChangeDraftRefusal>> {
  const { question, askedBy } = draft
  if (wanted === null && before.hasOwnMatter) {
    const words = { title: question, question, responsible: askedBy, placeCode: place ?? null }
    const renamed = await changeMatter(deed, { matterId: before.matter, ...words })
    return renamed.ok ? done({ matter: before.matter, hasOwnMatter: true, leaves: false }) : renamed
  }
  if (wanted !== before.matter && before.step !== null) return refuse({ kind: 'matter-fixed' })
  if (wanted === null) {
    const made = await newMatter(deed, draft, place ?? null)
    return made.ok ? done({ matter: made.value, hasOwnMatter: true, leaves: false }) : made
  }
  if (wanted === before.matter) return done({ matter: wanted, hasOwnMatter: before.hasOwnMatter, leaves: false })
  const matter = await ownMatter(deed, wanted)
  return matter.ok ? done({ matter: matter.value, hasOwnMatter: false, leaves: before.hasOwnMatter }) : matter
}
