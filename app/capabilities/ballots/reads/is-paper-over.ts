import type { Read } from '#platform/database/handles.ts'
import type { BallotKey } from '../vocabulary.ts'

/** Whether somebody has said that every sheet is in. */
export async function isPaperOver(read: Read, { community, ballot }: BallotKey): Promise<boolean> {
  const ended = await read
    .selectFrom('ballots.paper_end')
    .select('ended_at')
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .executeTakeFirst()
  return ended !== undefined
}
