import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { PlaceCode } from '../vocabulary.ts'

/** What a place's own page says beyond the place itself. */
export interface PlaceDetails {
  readonly alsoKnownAs: string | null
  readonly pointNote: string | null
  readonly boundarySource: string | null
  readonly boundaryMissing: string | null
}

export async function findPlaceDetails(
  read: Read,
  communityId: CommunityId,
  code: PlaceCode,
): Promise<PlaceDetails | null> {
  const row = await read
    .selectFrom('places.place')
    .select(['also_known_as', 'point_note', 'boundary_source', 'boundary_missing'])
    .where('community_id', '=', communityId)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) return null
  return {
    alsoKnownAs: row.also_known_as,
    pointNote: row.point_note,
    boundarySource: row.boundary_source,
    boundaryMissing: row.boundary_missing,
  }
}
