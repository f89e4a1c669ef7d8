import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface PostcodeToSave {
  /** Capitals, no space. */
  readonly postcode: string
  readonly lsoa: string
  readonly ward: string
  readonly lat: number
  readonly lng: number
  readonly isOld: boolean
}

/** Adds postcodes, or brings them up to date. Call with a few thousand at a time. */
export async function savePostcodes(
  write: Write,
  communityId: CommunityId,
  postcodes: readonly PostcodeToSave[],
): Promise<void> {
  const column = <Value>(value: (row: PostcodeToSave) => Value) => postcodes.map(value)
  await sql`
    INSERT INTO places.postcode (community_id, postcode, lsoa, ward, lat, lng, is_old)
    SELECT ${communityId}, postcode, lsoa, ward, lat, lng, is_old
    FROM unnest(
      ${column((row) => row.postcode)}::text[], ${column((row) => row.lsoa)}::text[], ${column((row) => row.ward)}::text[],
      ${column((row) => row.lat)}::float8[], ${column((row) => row.lng)}::float8[], ${column((row) => row.isOld)}::boolean[]
    ) AS row (postcode, lsoa, ward, lat, lng, is_old)
    ON CONFLICT (community_id, postcode) DO UPDATE SET
      lsoa = excluded.lsoa, ward = excluded.ward, lat = excluded.lat, lng = excluded.lng, is_old = excluded.is_old
  `.execute(write)
}
