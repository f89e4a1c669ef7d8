import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { Expected } from '../rules/read-geojson.ts'
import type { Place } from '../vocabulary.ts'

/** What is known of where a place must be, to check a boundary against: its point, and the box of what it lies in. */
export async function expectedOf(read: Read, communityId: CommunityId, place: Place): Promise<Expected> {
  const rows = await read
    .selectFrom('places.place')
    .select(['code', 'west', 'south', 'east', 'north'])
    .where('community_id', '=', communityId)
    .where('code', 'in', [...place.within, ''])
    .where('west', 'is not', null)
    .execute()
  const nearest = rows.toSorted((a, b) => place.within.indexOf(a.code) - place.within.indexOf(b.code))[0]
  const around = nearest && { west: nearest.west!, south: nearest.south!, east: nearest.east!, north: nearest.north! }
  return { code: place.code, point: place.point, around: around ?? null }
}
