import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ModerationReason } from '../rules/moderation-reasons.ts'
import type { ModerationId, ProposalId } from '../vocabulary.ts'

export interface LatestDecision {
  readonly id: ModerationId
  readonly decided: 'held' | 'hidden' | 'published' | 'left'
  readonly reason: ModerationReason | null
  readonly note: string
}

/** What was decided last on a proposal itself: for its authors and for those who look at it. */
export async function findLatestDecision(
  read: Read,
  community: CommunityId,
  proposal: ProposalId,
): Promise<LatestDecision | null> {
  const row = await read
    .selectFrom('proposals.moderation')
    .select(['moderation_id', 'decided', 'reason_key', 'note'])
    .where('community_id', '=', community)
    .where('proposal_id', '=', proposal)
    .where('argument_id', 'is', null)
    .orderBy('moderation_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.moderation_id as ModerationId,
    decided: row.decided,
    reason: row.reason_key as ModerationReason | null,
    note: row.note,
  }
}
