import { discardDraftMatter } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { deleteDraft } from '../store/draft-conversation.ts'
import { lockOwnConversation } from '../store/own-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'

export type DiscardRefusal = { readonly kind: 'not-yours-to-do' | 'no-such-conversation' | 'not-a-draft' }

/** Throws a draft away, with the matter that was made for it alone. What has been public is never thrown away. */
export const discardDraft: Act<{ readonly conversation: ConversationId }, null, DiscardRefusal> = async (
  deed,
  input,
) => {
  const own = await lockOwnConversation(deed, input.conversation)
  if (!own.ok) return own
  const conversation = own.value
  if (conversation.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  await deleteDraft(deed.write, { community: deed.community.id, conversation: conversation.id })
  if (conversation.hasOwnMatter) await discardDraftMatter(deed, conversation.matter)
  return done(null)
}
