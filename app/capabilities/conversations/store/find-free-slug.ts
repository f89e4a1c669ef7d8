import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** The address wanted, or with the first number behind it that no conversation of the community has. */
export async function findFreeSlug(write: Write, community: CommunityId, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted.slice(0, 55)}-${number}`
    const taken = await write
      .selectFrom('conversations.conversation')
      .select('conversation_id')
      .where('community_id', '=', community)
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (!taken) return slug
  }
}
