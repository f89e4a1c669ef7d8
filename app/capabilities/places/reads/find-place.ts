import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { Place } from '../vocabulary.ts'
import { placeOfRow, selectPlaces } from './place-of-row.ts'

/** The place with this code, or null where the community has none. */
export async function findPlace(read: Read, communityId: CommunityId, code: string): Promise<Place | null> {
  const row = await selectPlaces(read, communityId).where('place.code', '=', code).executeTakeFirst()
  return row ? placeOfRow(row) : null
}
