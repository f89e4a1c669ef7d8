import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type LedgerHead, noPrevious } from '../vocabulary.ts'

/** The latest entry's number and hash: who notes it can tell later whether the record was rewritten. */
export async function ledgerHead(read: Read, communityId: CommunityId): Promise<LedgerHead> {
  const row = await read
    .selectFrom('ledger.head')
    .select(['seq', 'at', 'hash'])
    .where('community_id', '=', communityId)
    .executeTakeFirst()
  return row && row.seq > 0 ? row : { seq: 0, at: null, hash: noPrevious }
}
