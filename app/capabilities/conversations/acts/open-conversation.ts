import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { hasRole } from '#platform/acts/actor.ts'
import { done, refuse } from '#platform/result.ts'
import { lockConversation } from '../store/lock-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'

export interface OpenConversation {
  readonly conversation: ConversationId
}

export type OpenRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-conversation' }
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'closes-in-the-past' }

/** Opens a draft: from now on (or from its opening moment) people take part. */
export const openConversation: Act<OpenConversation, { readonly slug: string }, OpenRefusal> = async (deed, input) => {
  if (!hasRole(deed.actor, 'facilitator')) return refuse({ kind: 'not-yours-to-do' })
  const conversation = await lockConversation(deed.write, deed.community.id, input.conversation)
  if (!conversation) return refuse({ kind: 'no-such-conversation' })
  if (conversation.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  if (conversation.closesAt && conversation.closesAt <= conversation.at) return refuse({ kind: 'closes-in-the-past' })
  await deed.write
    .updateTable('conversations.conversation')
    .set({ state: 'open', opened_at: conversation.at })
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', conversation.id)
    .execute()
  const facts = {
    question: conversation.question,
    slug: conversation.slug,
    closesAt: conversation.closesAt?.toISOString() ?? null,
  }
  await recordInLedger(deed, { kind: 'conversation-opened', subject: conversation.id, facts })
  return done({ slug: conversation.slug })
}
