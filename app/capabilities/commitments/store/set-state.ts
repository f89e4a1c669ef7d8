import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { CommitmentId, CommitmentState } from '../vocabulary.ts'

export interface NewState {
  readonly state: CommitmentState
  readonly timesReported?: number
  readonly reportedDoneAt?: Date | null
  readonly endedAt?: Date
}

export async function setState(
  write: Write,
  which: { readonly community: CommunityId; readonly commitment: CommitmentId },
  { state, timesReported, reportedDoneAt, endedAt }: NewState,
): Promise<void> {
  await write
    .updateTable('commitments.commitment')
    .set({
      state,
      ...(timesReported === undefined ? {} : { times_reported: timesReported }),
      ...(reportedDoneAt === undefined ? {} : { reported_done_at: reportedDoneAt }),
      ...(endedAt === undefined ? {} : { ended_at: endedAt }),
    })
    .where('community_id', '=', which.community)
    .where('commitment_id', '=', which.commitment)
    .execute()
}
