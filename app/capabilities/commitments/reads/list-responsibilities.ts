import type { MatterId } from '#capabilities/matters/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ResponsibilityPart } from '../vocabulary.ts'

/** Who has which part in a matter; parts that nobody has are not in it. */
export async function listResponsibilities(
  read: Read,
  communityId: CommunityId,
  matterId: MatterId,
): Promise<Partial<Record<ResponsibilityPart, string>>> {
  const rows = await read
    .selectFrom('commitments.responsibility')
    .select(['part', 'who'])
    .where('community_id', '=', communityId)
    .where('matter_id', '=', matterId)
    .execute()
  return Object.fromEntries(rows.map(({ part, who }) => [part, who]))
}
