import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** Who offered what an item grew from, however far back. For asking and telling them; never for pages. */
export async function authorsBehind(
  read: Read,
  communityId: CommunityId,
  itemId: string,
): Promise<readonly PersonId[]> {
  const found = await sql<{ person: PersonId }>`
    WITH RECURSIVE behind (item_id) AS (
      SELECT from_item FROM matters.link WHERE community_id = ${communityId} AND to_item = ${itemId}
      UNION
      SELECT link.from_item FROM behind
      JOIN matters.link ON link.community_id = ${communityId} AND link.to_item = behind.item_id)
    SELECT DISTINCT author_id AS person FROM behind
    JOIN matters.item ON item.community_id = ${communityId} AND item.item_id = behind.item_id
    WHERE author_id IS NOT NULL ORDER BY author_id`.execute(read)
  return found.rows.map(({ person }) => person)
}
