import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ConversationId, ConversationState } from '../vocabulary.ts'

export interface ConversationAtSlug {
  readonly id: ConversationId
  readonly state: ConversationState
}

/** The conversation at an address, whatever its state. */
export async function findConversationBySlug(
  read: Read,
  community: CommunityId,
  slug: string,
): Promise<ConversationAtSlug | null> {
  const row = await read
    .selectFrom('conversations.conversation')
    .select(['conversation_id as id', 'state'])
    .where('community_id', '=', community)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ? { id: row.id as ConversationId, state: row.state } : null
}
