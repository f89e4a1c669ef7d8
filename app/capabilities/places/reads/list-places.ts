import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { Box } from '../rules/boundary.ts'
import type { Place, PlaceCode, Tier } from '../vocabulary.ts'
import { placeOfRow, selectPlaces } from './place-of-row.ts'

export interface WhichPlaces {
  readonly tier?: Tier | readonly Tier[]
  /** Only places that lie in this one, however deep. */
  readonly within?: PlaceCode
  readonly codes?: readonly PlaceCode[]
  /** Only places whose point lies in this box. */
  readonly box?: Box
}

/** Places by name. */
export async function listPlaces(
  read: Read,
  communityId: CommunityId,
  which: WhichPlaces = {},
): Promise<readonly Place[]> {
  let query = selectPlaces(read, communityId)
  if (which.tier !== undefined) query = query.where('place.tier', 'in', [which.tier].flat())
  if (which.within !== undefined) query = query.where(sql<boolean>`place.within @> ARRAY[${which.within}]::text[]`)
  if (which.codes !== undefined) query = query.where('place.code', 'in', [...which.codes, ''])
  const { box } = which
  if (box !== undefined)
    query = query
      .where('place.lat', '>=', box.south)
      .where('place.lat', '<=', box.north)
      .where('place.lng', '>=', box.west)
      .where('place.lng', '<=', box.east)
  const rows = await query.orderBy(sql`place.name COLLATE "C"`).orderBy('place.code').execute()
  return rows.map(placeOfRow)
}
