import type { PlaceLine } from '#platform/acts/actor.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { PlaceCode } from '../vocabulary.ts'

/** A place and all it lies in, for `hasRoleFor`; of no place, nothing: that is about the whole community. */
export async function placeLineOf(read: Read, communityId: CommunityId, code: PlaceCode | null): Promise<PlaceLine> {
  if (code === null) return []
  const place = await read
    .selectFrom('places.place')
    .select('within')
    .where('community_id', '=', communityId)
    .where('code', '=', code)
    .executeTakeFirst()
  return [code, ...(place?.within ?? [])]
}
