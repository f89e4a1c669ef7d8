import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { BallotKey } from '../vocabulary.ts'

export interface StopRequest {
  readonly reason: string
  readonly askedBy: PersonId | null
  readonly askedAt: Date
  readonly decidedAt: Date | null
  /** Null while it waits for a second person. */
  readonly isConfirmed: boolean | null
}

/** The request that waits, or the last one that was decided; null where none was ever made. */
export async function findStop(read: Read, { community, ballot }: BallotKey): Promise<StopRequest | null> {
  const row = await read
    .selectFrom('ballots.stop_request')
    .select([
      'reason',
      'asked_by as askedBy',
      'asked_at as askedAt',
      'decided_at as decidedAt',
      'is_confirmed as isConfirmed',
    ])
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
  return row ? { ...row, askedBy: row.askedBy as PersonId | null } : null
}
