import { sql } from 'kysely'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { lockOwnConversation } from '../store/own-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'

export type RenewRefusal = { readonly kind: 'not-yours-to-do' | 'no-such-conversation' | 'not-a-draft' }

/** Makes a new preview link; those given out before lead nowhere from now on. */
export const renewPreview: Act<{ readonly conversation: ConversationId }, null, RenewRefusal> = async (deed, input) => {
  const own = await lockOwnConversation(deed, input.conversation)
  if (!own.ok) return own
  const conversation = own.value
  if (conversation.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  await deed.write
    .updateTable('conversations.conversation')
    .set({ preview_round: sql`preview_round + 1` })
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', conversation.id)
    .execute()
  return done(null)
}
