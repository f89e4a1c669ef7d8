import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { boxOf } from '../rules/boundary.ts'
import { decodeBoundary } from '../rules/boundary-code.ts'
import type { Point, Tier } from '../vocabulary.ts'

export interface PlaceToSave {
  readonly code: string
  readonly tier: Tier
  readonly name: string
  readonly within: readonly string[]
  readonly alsoKnownAs?: string | null
  readonly council?: string | null
  readonly point?: Point | null
  readonly pointNote?: string | null
  /** As encodeBoundary gives it. */
  readonly boundary?: Buffer | null
  readonly boundarySource?: string | null
  readonly boundaryMissing?: string | null
  readonly figures?: FiguresToSave | null
}

export interface FiguresToSave {
  readonly residents: number | null
  readonly residentsSource: string | null
  readonly ages: readonly number[] | null
  readonly agesSource: string | null
  readonly tenths: readonly number[] | null
  readonly tenthsSource: string | null
}

/**
 * Adds places with their figures, or brings them up to date. A boundary that an officer brought stays where there is
 * no newer one. Call with a few hundred at a time.
 */
export async function savePlaces(
  write: Write,
  communityId: CommunityId,
  places: readonly PlaceToSave[],
): Promise<void> {
  const column = <Value>(value: (place: PlaceToSave) => Value) => places.map(value)
  const boxes = places.map((place) => (place.boundary ? boxOf(decodeBoundary(place.boundary)) : null))
  await sql`
    INSERT INTO places.place (community_id, code, tier, name, within, also_known_as, council, lat, lng, point_note,
      boundary, west, south, east, north, boundary_source, boundary_missing)
    SELECT ${communityId}, code, tier, name, string_to_array(within, '|'), also_known_as, council, lat, lng, point_note,
      boundary, west, south, east, north, boundary_source, boundary_missing
    FROM unnest(
      ${column((place) => place.code)}::text[], ${column((place) => place.tier)}::text[],
      ${column((place) => place.name)}::text[], ${column((place) => place.within.join('|'))}::text[],
      ${column((place) => place.alsoKnownAs || null)}::text[], ${column((place) => place.council || null)}::text[],
      ${column((place) => place.point?.lat ?? null)}::float8[], ${column((place) => place.point?.lng ?? null)}::float8[],
      ${column((place) => place.pointNote || null)}::text[], ${column((place) => place.boundary ?? null)}::bytea[],
      ${boxes.map((box) => box?.west ?? null)}::float8[], ${boxes.map((box) => box?.south ?? null)}::float8[],
      ${boxes.map((box) => box?.east ?? null)}::float8[], ${boxes.map((box) => box?.north ?? null)}::float8[],
      ${column((place) => place.boundarySource || null)}::text[], ${column((place) => place.boundaryMissing || null)}::text[]
    ) AS row (code, tier, name, within, also_known_as, council, lat, lng, point_note,
      boundary, west, south, east, north, boundary_source, boundary_missing)
    ON CONFLICT (community_id, code) DO UPDATE SET
      tier = excluded.tier, name = excluded.name, within = excluded.within, also_known_as = excluded.also_known_as,
      council = coalesce(excluded.council, place.council), lat = excluded.lat, lng = excluded.lng, point_note = excluded.point_note,
      boundary = coalesce(excluded.boundary, place.boundary),
      west = coalesce(excluded.west, place.west), south = coalesce(excluded.south, place.south),
      east = coalesce(excluded.east, place.east), north = coalesce(excluded.north, place.north),
      boundary_source = coalesce(excluded.boundary_source, place.boundary_source),
      boundary_missing = excluded.boundary_missing
  `.execute(write)
  await saveFigures(write, communityId, places)
}

async function saveFigures(write: Write, communityId: CommunityId, places: readonly PlaceToSave[]): Promise<void> {
  const counted = places.flatMap((place) => (place.figures ? [{ code: place.code, ...place.figures }] : []))
  if (counted.length === 0) return
  const column = <Value>(value: (row: (typeof counted)[number]) => Value) => counted.map(value)
  await sql`
    INSERT INTO places.figures (community_id, code, residents, residents_source, ages, ages_source, tenths, tenths_source)
    SELECT ${communityId}, code, residents, residents_source, string_to_array(ages, '|')::integer[], ages_source,
      string_to_array(tenths, '|')::integer[], tenths_source
    FROM unnest(
      ${column((row) => row.code)}::text[],
      ${column((row) => row.residents)}::integer[], ${column((row) => row.residentsSource)}::text[],
      ${column((row) => row.ages?.join('|') ?? null)}::text[], ${column((row) => row.agesSource)}::text[],
      ${column((row) => row.tenths?.join('|') ?? null)}::text[], ${column((row) => row.tenthsSource)}::text[]
    ) AS row (code, residents, residents_source, ages, ages_source, tenths, tenths_source)
    ON CONFLICT (community_id, code) DO UPDATE SET
      residents = excluded.residents, residents_source = excluded.residents_source,
      ages = excluded.ages, ages_source = excluded.ages_source,
      tenths = excluded.tenths, tenths_source = excluded.tenths_source
  `.execute(write)
}
