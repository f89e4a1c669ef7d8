import type { MatterId } from '#capabilities/matters/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** The addresses of a matter's published conversations, the first to open first. */
export async function listSlugsOfMatter(
  read: Read,
  communityId: CommunityId,
  matterId: MatterId,
): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('conversations.conversation')
    .select('slug')
    .where('community_id', '=', communityId)
    .where('matter_id', '=', matterId)
    .where('state', '<>', 'draft')
    .orderBy('opened_at')
    .limit(10)
    .execute()
  return rows.map(({ slug }) => slug)
}
