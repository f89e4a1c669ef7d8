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

const mostFound = 2_000
const mostShown = 10

/** What waits and is called nearly the same as a contribution, itself left out. */
export async function findAlike(
  read: Read,
  communityId: CommunityId,
  like: { readonly itemId: string; readonly title: string },
): Promise<FoundAlike> {
  const { rows } = await sql<Alike & { readonly likeness: number }>`
    SELECT item_id AS "itemId", title, kind, similarity(title, ${like.title}) AS likeness
    FROM replies.clock
    WHERE title % ${like.title} AND community_id = ${communityId} AND state IN ('waiting', 'asked')
      AND item_id <> ${like.itemId}
    ORDER BY likeness DESC, item_id LIMIT ${mostFound}`.execute(read)
  const count = (closeness: Closeness) => rows.filter(({ likeness }) => likeness >= thresholds[closeness]).length
  return {
    counts: { very: count('very'), close: count('close'), loose: count('loose') },
    first: rows.slice(0, mostShown),
  }
}
