import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { AgeBand, ConversationKey } from '../vocabulary.ts'

export interface AboutPeople {
  readonly people: number
  readonly ages: ReadonlyMap<AgeBand, number>
  readonly places: ReadonlyMap<string, number>
}

/** What people told about themselves, counted. Small numbers are in it: hide them before anybody sees it. */
export async function countAboutPeople(read: Read, { community, conversation }: ConversationKey): Promise<AboutPeople> {
  const found = await sql<{ band: AgeBand | null; place: string | null; people: number }>`
    SELECT age_band AS band, place_code AS place, count(*) AS people FROM conversations.participant
    WHERE community_id = ${community} AND conversation_id = ${conversation} AND adopted_by IS NULL
    GROUP BY 1, 2`.execute(read)
  return {
    people: found.rows.reduce((sum, row) => sum + row.people, 0),
    ages: summed(found.rows.map(({ band, people }) => ({ key: band, people }))),
    places: summed(found.rows.map(({ place, people }) => ({ key: place, people }))),
  }
}

function summed<Key extends string>(
  rows: readonly { readonly key: Key | null; readonly people: number }[],
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>()
  for (const { key, people } of rows) if (key !== null) sums.set(key, (sums.get(key) ?? 0) + people)
  return sums
}
