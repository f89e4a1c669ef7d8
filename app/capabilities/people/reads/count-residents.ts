import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ResidenceProof } from '../vocabulary.ts'

/** How many residents there are, by what showed it. */
export async function countResidents(
  read: Read,
  communityId: CommunityId,
): Promise<readonly { readonly by: ResidenceProof; readonly count: number }[]> {
  const rows = await read
    .selectFrom('people.person')
    .select((on) => ['resident_by', on.fn.countAll<number>().as('count')])
    .where('community_id', '=', communityId)
    .where('resident_by', 'is not', null)
    .groupBy('resident_by')
    .orderBy('resident_by')
    .execute()
  return rows.map(({ resident_by, count }) => ({ by: resident_by!, count }))
}
