import { changeMatter, discardDraftMatter, findMatter, openMatter } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { mayRunConversations } from '../rules/may-run-conversations.ts'
import { type ConversationDraft, problemsOfDraft, problemsOfSlug } from '../rules/problems-of-draft.ts'
import { slugOfQuestion } from '../rules/slug-of-question.ts'
import { tidyDraft } from '../rules/tidy-draft.ts'
import { freeSlug, replaceSeeds, updateDraft } from '../store/draft-conversation.ts'
import { type LockedConversation, lockConversation } from '../store/lock-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'
import type { MadeConversation, MakeConversation, MakeRefusal } from './make-conversation.ts'

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
  if (!mayRunConversations(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const draft = tidyDraft(input)
  const problems = [...problemsOfDraft(draft, deed.now), ...(input.slug === null ? [] : problemsOfSlug(input.slug))]
  if (problems.length > 0) return refuse({ kind: 'not-right', problems })
  const wanted = { slug: input.slug ?? slugOfQuestion(draft.question), except: input.conversation }
  const slug = await freeSlug(deed.write, deed.community.id, wanted)
  if (input.slug !== null && slug !== input.slug) return refuse({ kind: 'slug-taken', free: slug })
  const before = await lockConversation(deed.write, deed.community.id, input.conversation)
  if (!before) return refuse({ kind: 'no-such-conversation' })
  if (before.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  const matter = await moveToMatter(deed, before, { matter: input.matter, draft })
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
  { matter: wanted, draft }: { readonly matter: MakeConversation['matter']; readonly draft: ConversationDraft },
): Promise<Result<Moved, ChangeDraftRefusal>> {
  const { question, askedBy } = draft
  if (wanted === null && before.hasOwnMatter) {
    const words = { title: question, question, responsible: askedBy }
    const renamed = await changeMatter(deed, { matterId: before.matter, ...words })
    return renamed.ok ? done({ matter: before.matter, hasOwnMatter: true, leaves: false }) : renamed
  }
  if (wanted !== before.matter && before.step !== null) return refuse({ kind: 'matter-fixed' })
  if (wanted === null) {
    const opened = await openMatter(deed, { title: question, question, responsible: askedBy, isDraft: true })
    return opened.ok ? done({ matter: opened.value.matterId, hasOwnMatter: true, leaves: false }) : opened
  }
  if (wanted === before.matter) return done({ matter: wanted, hasOwnMatter: before.hasOwnMatter, leaves: false })
  const matter = await findMatter(deed.write, deed.community.id, { matterId: wanted }, 'drafts-too')
  if (!matter) return refuse({ kind: 'no-such-matter' })
  if (matter.state === 'closed') return refuse({ kind: 'matter-closed' })
  return done({ matter: matter.id, hasOwnMatter: false, leaves: before.hasOwnMatter })
}
