import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { hasRole } from '#platform/acts/actor.ts'
import { done, refuse } from '#platform/result.ts'
import { countVotes } from '../reads/count-votes.ts'
import { lockConversation } from '../store/lock-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'

export interface CloseConversation {
  readonly conversation: ConversationId
}

export type CloseRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-conversation' }
  | { readonly kind: 'not-open' }

/** Ends voting for good. Once this has committed no vote can be counted any more. */
export const closeConversation: Act<
  CloseConversation,
  { readonly closedAt: Date; readonly votes: number },
  CloseRefusal
> = async (deed, input) => {
  if (!hasRole(deed.actor, 'facilitator')) return refuse({ kind: 'not-yours-to-do' })
  const conversation = await lockConversation(deed.write, deed.community.id, input.conversation)
  if (!conversation) return refuse({ kind: 'no-such-conversation' })
  if (conversation.state !== 'open') return refuse({ kind: 'not-open' })
  const closedAt = conversation.at
  await deed.write
    .updateTable('conversations.conversation')
    .set({ state: 'closed', closed_at: closedAt })
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', conversation.id)
    .execute()
  const { votes, people } = await countVotes(deed.write, {
    community: deed.community.id,
    conversation: conversation.id,
  })
  const facts = { question: conversation.question, votes, people }
  await recordInLedger(deed, { kind: 'conversation-closed', subject: conversation.id, facts })
  return done({ closedAt, votes })
}
