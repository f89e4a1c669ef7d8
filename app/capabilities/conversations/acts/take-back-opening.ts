import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem, changeStep } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { decideDoor } from '../rules/decide-door.ts'
import { lockOwnConversation } from '../store/own-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'

export type TakeBackRefusal = { readonly kind: 'not-yours-to-do' | 'no-such-conversation' | 'not-waiting-to-open' }

/** Makes a draft again of what was announced and has not opened: nobody has voted yet. The record keeps both. */
export const takeBackOpening: Act<{ readonly conversation: ConversationId }, null, TakeBackRefusal> = async (
  deed,
  input,
) => {
  const own = await lockOwnConversation(deed, input.conversation)
  if (!own.ok) return own
  const conversation = own.value
  if (decideDoor(conversation, conversation.at).kind !== 'not-yet-open') return refuse({ kind: 'not-waiting-to-open' })
  await deed.write
    .updateTable('conversations.conversation')
    .set({ state: 'draft', opened_at: null, opens_at: null })
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', conversation.id)
    .execute()
  await changeStep(deed, { capability: 'conversations', subjectId: conversation.id, state: 'draft', opensAt: null })
  await changeItem(deed, { itemId: conversation.id, state: 'hidden' })
  await recordInLedger(deed, { kind: 'conversation-taken-back', subject: conversation.id, facts: {} })
  return done(null)
}
