import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeStep } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { listStatementTexts } from '../reads/list-statement-texts.ts'
import { type LockedConversation, lockConversation } from '../store/lock-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'
import { announceConversation } from './announce-conversation.ts'
import { endConversation } from './end-conversation.ts'
import { hangOnThread } from './hang-on-thread.ts'

export type Turned = 'opened' | 'closed' | 'nothing-to-do'

/**
 * Does what the hour asks for: opens what is announced for by now, closes what has passed its last day. Anyone may, because
 * it does only what was decided before; whoever asks, and however often, the database's clock decides.
 */
export const turnConversation: Act<{ readonly conversation: ConversationId }, Turned, never> = async (deed, input) => {
  const conversation = await lockConversation(deed.write, deed.community.id, input.conversation)
  if (conversation?.state !== 'open') return done('nothing-to-do')
  const { opensAt, closesAt, at } = conversation
  if (closesAt && closesAt <= at) {
    await endConversation(deed, conversation, { closedAt: closesAt, reason: null })
    return done('closed')
  }
  if (!opensAt || opensAt > at) return done('nothing-to-do')
  await begin(deed, conversation)
  return done('opened')
}

async function begin(deed: Deed, conversation: LockedConversation): Promise<void> {
  await deed.write
    .updateTable('conversations.conversation')
    .set({ opens_at: null })
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', conversation.id)
    .execute()
  await changeStep(deed, { capability: 'conversations', subjectId: conversation.id, state: 'open' })
  const key = { community: deed.community.id, conversation: conversation.id }
  await hangOnThread(deed, conversation, await listStatementTexts(deed.write, key))
  await announceConversation(deed, conversation, null)
  const facts = { question: conversation.question, slug: conversation.slug }
  await recordInLedger(deed, { kind: 'conversation-opened', subject: conversation.id, facts })
}
