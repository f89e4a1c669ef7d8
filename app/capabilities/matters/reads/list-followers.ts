import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { MatterId } from '../vocabulary.ts'

/** Who follows a matter, the first to do so first. For asking and telling them; never for pages. */
export async function listFollowers(
  read: Read,
  communityId: CommunityId,
  { matterId, most }: { readonly matterId: MatterId; readonly most: number },
): Promise<readonly PersonId[]> {
  const rows = await read
    .selectFrom('matters.follow')
    .select('person_id')
    .where('community_id', '=', communityId)
    .where('matter_id', '=', matterId)
    .orderBy('follow_id')
    .limit(most)
    .execute()
  return rows.map((row) => row.person_id as PersonId)
}
