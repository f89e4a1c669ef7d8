import type { Read } from '#platform/database/handles.ts'
import type { ConversationKey, Source } from '../vocabulary.ts'

/** What people can read first about a conversation. */
export async function findWords(
  read: Read,
  { community, conversation }: ConversationKey,
): Promise<{ readonly background: string; readonly sources: readonly Source[] }> {
  const row = await read
    .selectFrom('conversations.conversation')
    .select(['background', 'sources'])
    .where('community_id', '=', community)
    .where('conversation_id', '=', conversation)
    .executeTakeFirstOrThrow()
  return { background: row.background, sources: row.sources.map(({ title, url }) => ({ title, url })) }
}
