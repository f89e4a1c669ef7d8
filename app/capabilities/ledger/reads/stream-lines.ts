import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { lineOf } from '../rules/line-of.ts'

const atOnce = 500

/** The record as JSON Lines from the first entry to number `last`, a few hundred entries at a time. */
export async function* streamLines(read: Read, communityId: CommunityId, last: number): AsyncGenerator<string> {
  for (let from = 1; from <= last; from += atOnce) {
    const rows = await read
      .selectFrom('ledger.entry')
      .select(['hash', 'body'])
      .where('community_id', '=', communityId)
      .where('seq', '>=', from)
      .where('seq', '<=', Math.min(last, from + atOnce - 1))
      .orderBy('seq')
      .execute()
    yield rows.map((row) => `${lineOf(row)}\n`).join('')
  }
}
