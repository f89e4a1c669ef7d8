import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ConversationId, ConversationKey } from '../vocabulary.ts'

const keysOf = new WeakMap<House, Map<string, ConversationKey>>()
const mostKeys = 2_000

/** The conversation at an address. Known ones are not asked for again: what may be done there is decided with the deed. */
export async function conversationKey(
  house: House,
  community: CommunityId,
  slug: string,
): Promise<ConversationKey | null> {
  const keys = keysOf.get(house) ?? new Map<string, ConversationKey>()
  keysOf.set(house, keys)
  const held = keys.get(`${community} ${slug}`)
  if (held) return held
  const row = await house.database.read
    .selectFrom('conversations.conversation')
    .select('conversation_id')
    .where('community_id', '=', community)
    .where('slug', '=', slug)
    // Until it opens its address may still change.
    .where('state', '!=', 'draft')
    .executeTakeFirst()
  if (!row) return null
  const key = { community, conversation: row.conversation_id as ConversationId }
  if (keys.size >= mostKeys) keys.clear()
  keys.set(`${community} ${slug}`, key)
  return key
}
