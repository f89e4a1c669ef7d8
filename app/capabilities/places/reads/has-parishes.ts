import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { PlaceCode } from '../vocabulary.ts'

/** Whether there are parishes in a district; in cities there are often none. */
export async function hasParishes(read: Read, communityId: CommunityId, district: PlaceCode): Promise<boolean> {
  const row = await read
    .selectFrom('places.place')
    .select('code')
    .where('community_id', '=', communityId)
    .where('tier', '=', 'parish')
    .where(sql<boolean>`within @> ARRAY[${district}]::text[]`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
