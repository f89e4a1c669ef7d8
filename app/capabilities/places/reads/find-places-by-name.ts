import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { Place, Tier } from '../vocabulary.ts'
import { placeOfRow, selectPlaces } from './place-of-row.ts'

/** What people look for by name; LSOAs have numbers for names. */
const named: readonly Tier[] = ['county', 'unitary', 'district', 'ward', 'parish', 'neighbourhood', 'msoa']

export const mostFound = 40

/** Places whose name holds the text: whole names first, then those that begin with it. At most `mostFound`. */
export async function findPlacesByName(read: Read, communityId: CommunityId, text: string): Promise<readonly Place[]> {
  const wanted = text.trim().replaceAll("'", '’').toLowerCase()
  if (wanted === '') return []
  const rows = await selectPlaces(read, communityId)
    .where('place.tier', 'in', [...named])
    .where(sql<boolean>`strpos(lower(place.name), ${wanted}) > 0`)
    .orderBy(sql`lower(place.name) <> ${wanted}`)
    .orderBy(sql`strpos(lower(place.name), ${wanted}) > 1`)
    .orderBy(sql`place.name COLLATE "C"`)
    .orderBy('place.code')
    .limit(mostFound)
    .execute()
  return rows.map(placeOfRow)
}
