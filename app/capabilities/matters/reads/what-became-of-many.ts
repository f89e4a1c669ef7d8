import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ItemState } from '../vocabulary.ts'

/** The latest thing that came of an item, however far along the links; itself where nothing has. */
export interface Latest {
  readonly itemId: string
  readonly kind: string
  readonly title: string
  readonly state: ItemState
  readonly href: string
}

/** For a page of many items: what became of each, in one query. Items that are not public end the way. */
export async function whatBecameOfMany(
  read: Read,
  communityId: CommunityId,
  items: readonly string[],
): Promise<ReadonlyMap<string, Latest>> {
  if (items.length === 0) return new Map()
  const found = await sql<Latest & { start: string }>`
    WITH RECURSIVE onward (start, item_id, made_at) AS (
      SELECT given, given, '-infinity'::timestamptz FROM unnest(${[...new Set(items)]}::uuid[]) AS given
      UNION
      SELECT onward.start, link.to_item, item.made_at FROM onward
      JOIN matters.link ON link.community_id = ${communityId} AND link.from_item = onward.item_id
      JOIN matters.item ON item.community_id = ${communityId} AND item.item_id = link.to_item
      JOIN matters.matter ON matter.community_id = ${communityId} AND matter.matter_id = item.matter_id
      WHERE item.state NOT IN ('waiting', 'hidden') AND matter.state <> 'draft')
    SELECT DISTINCT ON (start) start, item.item_id AS "itemId", item.kind, item.title, item.state, item.href
    FROM onward JOIN matters.item ON item.community_id = ${communityId} AND item.item_id = onward.item_id
    ORDER BY start, onward.made_at DESC, item.item_id`.execute(read)
  return new Map(found.rows.map(({ start, ...latest }) => [start, latest]))
}
