import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { noPrevious } from '../vocabulary.ts'

export interface LockedHead {
  readonly seq: number
  readonly hash: string
  /** When the next entry happens: now, and never before the latest entry. */
  readonly nextAt: Date
}

/** Takes the community's chain for this transaction: nobody else can append to it until the end. */
export async function lockHead(write: Write, communityId: CommunityId): Promise<LockedHead> {
  const found = await selectForUpdate(write, communityId)
  if (found) return found
  await write
    .insertInto('ledger.head')
    .values({ community_id: communityId, seq: 0, at: new Date(0), hash: noPrevious })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await selectForUpdate(write, communityId)
  if (!made) throw new Error('The ledger of this community has no head.')
  return made
}

async function selectForUpdate(write: Write, communityId: CommunityId): Promise<LockedHead | undefined> {
  const found = await sql<LockedHead>`
    SELECT seq, hash, greatest(at, date_trunc('milliseconds', clock_timestamp())) AS "nextAt"
    FROM ledger.head WHERE community_id = ${communityId} FOR UPDATE`.execute(write)
  return found.rows[0]
}
