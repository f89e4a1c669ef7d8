import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { nearest } from '../rules/nearest.ts'
import { isInBoundary } from '../rules/point-in-boundary.ts'
import { outwardCode } from '../rules/postcode.ts'
import type { Place, PlacesOfPostcode, Point } from '../vocabulary.ts'
import { findBoundary } from './find-boundaries.ts'
import { listPlaces } from './list-places.ts'

/** Where a postcode lies. `postcode` as normalisePostcode gives it. */
export async function findPlacesByPostcode(
  read: Read,
  communityId: CommunityId,
  postcode: string,
): Promise<PlacesOfPostcode> {
  const row = await read
    .selectFrom('places.postcode')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('postcode', '=', postcode)
    .executeTakeFirst()
  if (!row) return { kind: (await hasNeighbours(read, communityId, postcode)) ? 'unknown' : 'outside', postcode }
  const lsoa = (await listPlaces(read, communityId, { codes: [row.lsoa] }))[0] ?? null
  const around = await listPlaces(read, communityId, { codes: [row.ward, ...(lsoa?.within ?? [])] })
  const only = (tier: Place['tier']) => around.find((place) => place.tier === tier) ?? null
  const ward = around.find((place) => place.code === row.ward) ?? null
  const district = only('district') ?? only('unitary')
  const point = { lat: row.lat, lng: row.lng }
  return {
    kind: 'found',
    postcode,
    point,
    isOld: row.is_old,
    lsoa,
    msoa: only('msoa'),
    ward,
    district,
    county: only('county'),
    ...(await parishesAround(read, communityId, point, district)),
  }
}

/** Whether we know another postcode with the same first half. */
async function hasNeighbours(read: Read, communityId: CommunityId, postcode: string): Promise<boolean> {
  const row = await read
    .selectFrom('places.postcode')
    .select('postcode')
    .where('community_id', '=', communityId)
    .where(sql<boolean>`left(postcode, -3) = ${outwardCode(postcode)}`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function parishesAround(
  read: Read,
  communityId: CommunityId,
  point: Point,
  district: Place | null,
): Promise<{ readonly parish: Place | null; readonly perhapsParishes: readonly Place[] }> {
  if (!district) return { parish: null, perhapsParishes: [] }
  const parishes = await listPlaces(read, communityId, { tier: 'parish', within: district.code })
  for (const parish of parishes.filter((each) => each.hasBoundary)) {
    const boundary = await findBoundary(read, communityId, parish.code)
    if (boundary && isInBoundary(boundary, point)) return { parish, perhapsParishes: [] }
  }
  return {
    parish: null,
    perhapsParishes: nearest(
      parishes.filter((each) => !each.hasBoundary),
      point,
      { most: 3, withinMetres: 6_000 },
    ),
  }
}
