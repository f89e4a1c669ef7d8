import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { CommitmentId } from '../vocabulary.ts'
import type { CommitmentTable } from './tables.ts'

/** Takes the promise's row for this transaction: of two reports, changes of date or askings at once the second sees the first. */
export const lockCommitment = (
  write: Write,
  communityId: CommunityId,
  commitmentId: CommitmentId,
): Promise<CommitmentTable | undefined> =>
  write
    .selectFrom('commitments.commitment')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('commitment_id', '=', commitmentId)
    .forUpdate()
    .executeTakeFirst()
