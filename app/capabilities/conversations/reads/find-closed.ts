import type { MatterId } from '#capabilities/matters/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { ConversationId, ConversationKey } from '../vocabulary.ts'
import { countVotes } from './count-votes.ts'

export interface ClosedConversation {
  readonly id: ConversationId
  readonly slug: string
  readonly matter: MatterId
  readonly question: string
  readonly askedBy: string
  readonly promise: string
  readonly reason: string | null
  readonly votes: number
  readonly people: number
}

/** What those who took part are told when a conversation has closed; null while it has not. */
export async function findClosed(read: Read, key: ConversationKey): Promise<ClosedConversation | null> {
  const row = await read
    .selectFrom('conversations.conversation')
    .select(['slug', 'matter_id', 'question', 'asked_by', 'promise', 'closing_reason'])
    .where('community_id', '=', key.community)
    .where('conversation_id', '=', key.conversation)
    .where('state', '=', 'closed')
    .executeTakeFirst()
  if (!row) return null
  return {
    id: key.conversation,
    slug: row.slug,
    matter: row.matter_id as MatterId,
    question: row.question,
    askedBy: row.asked_by,
    promise: row.promise,
    reason: row.closing_reason,
    ...(await countVotes(read, key)),
  }
}
