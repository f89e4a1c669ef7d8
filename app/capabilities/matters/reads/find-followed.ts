import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** The matter of a follow, by the id in the address that stops the letters; null once it is stopped. */
export async function findFollowed(
  read: Read,
  communityId: CommunityId,
  followId: string,
): Promise<{ readonly title: string; readonly slug: string } | null> {
  const row = await read
    .selectFrom('matters.follow')
    .innerJoin('matters.matter', (join) =>
      join
        .onRef('matters.matter.community_id', '=', 'matters.follow.community_id')
        .onRef('matters.matter.matter_id', '=', 'matters.follow.matter_id'),
    )
    .select(['title', 'slug'])
    .where('matters.follow.community_id', '=', communityId)
    .where('follow_id', '=', followId)
    .executeTakeFirst()
  return row ?? null
}
