import type { Read } from '#platform/database/handles.ts'
import { type DrawnPoint, unpackPoints } from '../rules/stored-map.ts'
import type { ConversationKey } from '../vocabulary.ts'

/** Everybody on the latest map, in no telling order; nobody where none was drawn. */
export async function mapPoints(
  read: Read,
  { community, conversation }: ConversationKey,
): Promise<readonly DrawnPoint[]> {
  const row = await read
    .selectFrom('conversations.conversation_map')
    .select('points')
    .where('community_id', '=', community)
    .where('conversation_id', '=', conversation)
    .executeTakeFirst()
  return row ? unpackPoints(row.points) : []
}
