import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { londonDate } from '#platform/london.ts'
import { done, refuse } from '#platform/result.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import { mayReport } from '../store/may-report.ts'
import type { CommitmentId, MilestoneId } from '../vocabulary.ts'

export interface ReachMilestone {
  readonly commitment: CommitmentId
  readonly milestone: MilestoneId
}

export type ReachMilestoneRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-commitment' | 'not-open' | 'reached-already'
}

/** Says that a stage on the way is reached, today. */
export const reachMilestone: Act<ReachMilestone, null, ReachMilestoneRefusal> = async (
  deed,
  { commitment, milestone },
) => {
  const found = await lockCommitment(deed.write, deed.community.id, commitment)
  if (!found) return refuse({ kind: 'no-such-commitment' })
  if (!(await mayReport(deed, found))) return refuse({ kind: 'not-yours-to-do' })
  if (found.state !== 'open') return refuse({ kind: 'not-open' })
  const reached = await deed.write
    .updateTable('commitments.milestone')
    .set({ reached_on: londonDate(deed.now) })
    .where('community_id', '=', deed.community.id)
    .where('commitment_id', '=', commitment)
    .where('milestone_id', '=', milestone)
    .where('reached_on', 'is', null)
    .returning('title')
    .executeTakeFirst()
  if (!reached) return refuse({ kind: 'reached-already' })
  const facts = { what: found.what, milestone: reached.title }
  await recordInLedger(deed, { kind: 'milestone-reached', subject: commitment, facts })
  return done(null)
}
