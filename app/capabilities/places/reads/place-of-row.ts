import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { Place, Tier } from '../vocabulary.ts'

/** Places without their boundaries, for every read to narrow down. */
export const selectPlaces = (read: Read, communityId: CommunityId) =>
  read
    .selectFrom('places.place as place')
    .leftJoin('places.figures as figures', (join) =>
      join.onRef('figures.community_id', '=', 'place.community_id').onRef('figures.code', '=', 'place.code'),
    )
    .leftJoin('places.source as counted', (join) =>
      join
        .onRef('counted.community_id', '=', 'figures.community_id')
        .onRef('counted.source_key', '=', 'figures.residents_source'),
    )
    .where('place.community_id', '=', communityId)
    .select([
      'place.code',
      'place.tier',
      'place.name',
      'place.within',
      'place.lat',
      'place.lng',
      'place.council',
      'place.west',
      'figures.residents',
      'figures.residents_source',
      'counted.year',
    ])

interface PlaceRow {
  readonly code: string
  readonly tier: Tier
  readonly name: string
  readonly within: string[]
  readonly lat: number | null
  readonly lng: number | null
  readonly council: string | null
  readonly west: number | null
  readonly residents: number | null
  readonly residents_source: string | null
  readonly year: number | null
}

export const placeOfRow = (row: PlaceRow): Place => ({
  code: row.code,
  tier: row.tier,
  name: row.name,
  within: row.within,
  point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
  council: row.council,
  population:
    row.residents === null || row.residents_source === null || row.year === null
      ? null
      : { residents: row.residents, year: row.year, source: row.residents_source },
  hasBoundary: row.west !== null,
})
