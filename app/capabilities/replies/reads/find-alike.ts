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

/** What waits and says nearly the same as a contribution, itself left out. One query, by the index of three-letter pieces. */
export async function findAlike(read: Read, communityId: CommunityId, itemId: string): Promise<FoundAlike> {
  const { rows } = await sql<Alike & { readonly likeness: number }>`
    SELECT other.item_id AS "itemId", other.title, other.kind, similarity(other.title || ' ' || other.words, mine.text) AS likeness
    FROM (SELECT title || ' ' || words AS text FROM replies.clock
      WHERE community_id = ${communityId} AND item_id = ${itemId}) AS mine
    JOIN replies.clock AS other ON (other.title || ' ' || other.words) % mine.text
    WHERE other.community_id = ${communityId} AND other.state IN ('waiting', 'asked') AND other.item_id <> ${itemId}
    ORDER BY likeness DESC, other.item_id LIMIT ${mostFound}`.execute(read)
  const count = (closeness: Closeness) => rows.filter(({ likeness }) => likeness >= thresholds[closeness]).length
  return {
    counts: { very: count('very'), close: count('close'), loose: count('loose') },
    first: rows.slice(0, mostShown),
  }
}
