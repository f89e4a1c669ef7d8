import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { Boundary, Box } from '../rules/boundary.ts'
import { decodeBoundary } from '../rules/boundary-code.ts'
import type { PlaceCode, Tier } from '../vocabulary.ts'

export interface Outlined {
  readonly code: PlaceCode
  readonly tier: Tier
  readonly name: string
  readonly within: readonly PlaceCode[]
  readonly lat: number | null
  readonly lng: number | null
  readonly boundary: Boundary
}

/** Boundaries of all places of a tier that reach into a box, for drawing a map. */
export async function findBoundaries(
  read: Read,
  communityId: CommunityId,
  which: { readonly tier: Tier; readonly box: Box },
): Promise<readonly Outlined[]> {
  const rows = await read
    .selectFrom('places.place')
    .select(['code', 'tier', 'name', 'within', 'lat', 'lng', 'boundary'])
    .where('community_id', '=', communityId)
    .where('tier', '=', which.tier)
    .where('boundary', 'is not', null)
    .where('west', '<=', which.box.east)
    .where('east', '>=', which.box.west)
    .where('south', '<=', which.box.north)
    .where('north', '>=', which.box.south)
    .orderBy('code')
    .execute()
  return rows.map((row) => ({ ...row, boundary: decodeBoundary(row.boundary!) }))
}

/** The boundary of one place, or null where we have none. */
export async function findBoundary(read: Read, communityId: CommunityId, code: PlaceCode): Promise<Boundary | null> {
  const row = await read
    .selectFrom('places.place')
    .select('boundary')
    .where('community_id', '=', communityId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.boundary ? decodeBoundary(row.boundary) : null
}
