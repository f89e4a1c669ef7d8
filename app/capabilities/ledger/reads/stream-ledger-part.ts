import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { lineOf } from '../rules/line-of.ts'

const atOnce = 500

/** The part of the record from the first entry about something to the latest one, whole, so that its chain can be checked. */
export async function* streamLedgerPart(read: Read, communityId: CommunityId, subject: string): AsyncGenerator<string> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    SELECT min(seq) AS first, max(seq) AS last FROM ledger.entry
    WHERE community_id = ${communityId} AND subject = ${subject}`.execute(read)
  const { first, last } = rows[0]!
  if (first === null || last === null) return
  for (let from = first; from <= last; from += atOnce) {
    const some = await read
      .selectFrom('ledger.entry')
      .select(['hash', 'body'])
      .where('community_id', '=', communityId)
      .where('seq', '>=', from)
      .where('seq', '<=', Math.min(last, from + atOnce - 1))
      .orderBy('seq')
      .execute()
    yield some.map((row) => `${lineOf(row)}\n`).join('')
  }
}
