import { placeLineOf } from '#capabilities/places/index.ts'
import type { PlaceLine } from '#platform/acts/actor.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { MatterId } from '../vocabulary.ts'

/** The place a matter is about and all it lies in: what `hasRoleFor` is asked with by all that hangs on the matter. */
export async function placeLineOfMatter(read: Read, communityId: CommunityId, matterId: MatterId): Promise<PlaceLine> {
  const matter = await read
    .selectFrom('matters.matter')
    .select('place_code')
    .where('community_id', '=', communityId)
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  return placeLineOf(read, communityId, matter?.place_code ?? null)
}
