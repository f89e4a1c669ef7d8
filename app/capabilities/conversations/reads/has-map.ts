import type { Read } from '#platform/database/handles.ts'
import type { ConversationKey } from '../vocabulary.ts'

/** Whether a map of the conversation was ever drawn; cheaper than reading it. */
export async function hasMap(read: Read, { community, conversation }: ConversationKey): Promise<boolean> {
  const row = await read
    .selectFrom('conversations.conversation_map')
    .select('votes')
    .where('community_id', '=', community)
    .where('conversation_id', '=', conversation)
    .executeTakeFirst()
  return row !== undefined
}
