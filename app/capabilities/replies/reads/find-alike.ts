import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { thresholds } from '../rules/closeness.ts'
import type { Closeness } from '../vocabulary.ts'

export interface Alike {
  readonly itemId: string
  readonly title: string
  readonly kind: string
}

export interface FoundAlike {
  readonly counts: Readonly<Record<Closeness, number>>
  /** The most alike first. */
  readonly first: readonly Alike[]
}

const mostShown = 10

/** What waits and is called nearly the same as a contribution, itself left out. */
export async function findAlike(
  read: Read,
  communityId: CommunityId,
  like: { readonly itemId: string; readonly title: string },
): Promise<FoundAlike> {
  const { rows } = await sql<Alike & Record<Closeness, number>>`
    WITH alike AS MATERIALIZED (
      SELECT item_id, title, kind, similarity(title, ${like.title}) AS likeness
      FROM replies.clock
      WHERE title % ${like.title} AND community_id = ${communityId} AND state IN ('waiting', 'asked')
        AND item_id <> ${like.itemId})
    SELECT item_id AS "itemId", title, kind, count(*) OVER () AS loose,
      count(*) FILTER (WHERE likeness >= ${thresholds.close}) OVER () AS close,
      count(*) FILTER (WHERE likeness >= ${thresholds.very}) OVER () AS very
    FROM alike ORDER BY likeness DESC, item_id LIMIT ${mostShown}`.execute(read)
  const { very = 0, close = 0, loose = 0 } = rows[0] ?? {}
  return { counts: { very, close, loose }, first: rows.map(({ itemId, title, kind }) => ({ itemId, title, kind })) }
}
