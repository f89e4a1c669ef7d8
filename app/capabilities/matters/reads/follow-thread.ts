import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ItemId, ItemState, LinkKind } from '../vocabulary.ts'

/** One item on the way from another. */
export interface Hop {
  readonly itemId: ItemId
  readonly kind: string
  readonly title: string
  readonly state: ItemState
  readonly href: string
  readonly madeAt: Date
  readonly dueOn: string | null
  readonly matterSlug: string
  readonly matterTitle: string
  /** How many links away; 1 is the next. */
  readonly distance: number
  /** How the later of the two came of the earlier one. */
  readonly how: LinkKind
  /** The item one link nearer to where we started. */
  readonly via: ItemId
  readonly linkedAt: Date
}

const furthest = 50

/** What became of an item: forward along the links, the nearest first. Items that are not public end the way. */
export const whatBecameOf = (read: Read, communityId: CommunityId, itemId: string): Promise<readonly Hop[]> =>
  hops(read, communityId, itemId, { here: sql.raw('from_item'), there: sql.raw('to_item') })

/** Where an item comes from: backward along the links, the nearest first. */
export const whereFrom = (read: Read, communityId: CommunityId, itemId: string): Promise<readonly Hop[]> =>
  hops(read, communityId, itemId, { here: sql.raw('to_item'), there: sql.raw('from_item') })

interface Way {
  readonly here: ReturnType<typeof sql.raw>
  readonly there: ReturnType<typeof sql.raw>
}

async function hops(read: Read, communityId: CommunityId, itemId: string, way: Way): Promise<readonly Hop[]> {
  const found = await sql<Hop>`
    WITH RECURSIVE open_item AS NOT MATERIALIZED (
      SELECT item.*, matter.slug, matter.title AS matter_title FROM matters.item
      JOIN matters.matter USING (community_id, matter_id)
      WHERE item.community_id = ${communityId} AND matter.state <> 'draft' AND item.state NOT IN ('waiting', 'hidden')
    ), way (item_id, via, how, linked_at, distance) AS (
      SELECT ${itemId}::uuid, NULL::uuid, NULL::text, NULL::timestamptz, 0
      UNION
      SELECT open_item.item_id, way.item_id, link.how, link.made_at, way.distance + 1 FROM way
      JOIN matters.link ON link.community_id = ${communityId} AND link.${way.here} = way.item_id
      JOIN open_item ON open_item.item_id = link.${way.there}
      WHERE way.distance < ${furthest})
    SELECT * FROM (
      SELECT DISTINCT ON (way.item_id) way.item_id AS "itemId", open_item.kind, open_item.title, open_item.state,
        open_item.href, open_item.made_at AS "madeAt", open_item.due_on AS "dueOn", open_item.slug AS "matterSlug",
        open_item.matter_title AS "matterTitle", way.distance, way.how, way.via, way.linked_at AS "linkedAt"
      FROM way JOIN open_item USING (item_id) WHERE way.distance > 0
      ORDER BY way.item_id, way.distance) AS nearest
    ORDER BY distance, "linkedAt", "itemId"`.execute(read)
  return found.rows
}
