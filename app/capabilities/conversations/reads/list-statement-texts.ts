import type { Read } from '#platform/database/handles.ts'
import type { ConversationKey, StatementId } from '../vocabulary.ts'

/** What was said and is not turned down, in the order of being said. */
export async function listStatementTexts(
  read: Read,
  { community, conversation }: ConversationKey,
): Promise<readonly { readonly id: StatementId; readonly text: string; readonly isPublished: boolean }[]> {
  const rows = await read
    .selectFrom('conversations.statement')
    .select(['statement_id', 'text', 'state'])
    .where('community_id', '=', community)
    .where('conversation_id', '=', conversation)
    .where('state', '<>', 'rejected')
    .orderBy('created_at')
    .orderBy('position')
    .orderBy('statement_id')
    .execute()
  return rows.map((row) => ({
    id: row.statement_id as StatementId,
    text: row.text,
    isPublished: row.state === 'published',
  }))
}
