import type { Read } from '#platform/database/handles.ts'
import type { StoredMap } from '../rules/stored-map.ts'
import type { ConversationKey } from '../vocabulary.ts'

export interface FoundMap {
  readonly hash: string
  readonly computedAt: Date
  readonly votes: number
  readonly people: number
  readonly result: StoredMap
  readonly points: Buffer
}

/** The latest map of a conversation, or nothing if none was drawn yet. */
export async function storedMap(read: Read, { community, conversation }: ConversationKey): Promise<FoundMap | null> {
  const row = await read
    .selectFrom('conversations.conversation_map')
    .select(['input_hash as hash', 'computed_at as computedAt', 'votes', 'people', 'result', 'points'])
    .where('community_id', '=', community)
    .where('conversation_id', '=', conversation)
    .executeTakeFirst()
  return row ? { ...row, result: row.result as StoredMap } : null
}
