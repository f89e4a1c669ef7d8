import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { StepTable } from '../store/tables.ts'
import type { MatterId, StepId, StepKind, StepState } from '../vocabulary.ts'

export interface Step {
  readonly id: StepId
  readonly matterId: MatterId
  readonly kind: StepKind
  readonly capability: string
  readonly subjectId: string
  readonly title: string
  readonly href: string
  readonly state: StepState
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly outcome: string
  readonly madeAt: Date
}

/** The steps of some matters, in the order in which they come. */
export async function listSteps(
  read: Read,
  communityId: CommunityId,
  matters: readonly MatterId[],
  sees: 'published' | 'drafts-too',
): Promise<readonly Step[]> {
  if (matters.length === 0) return []
  let query = read
    .selectFrom('matters.step')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('matter_id', 'in', matters)
    .orderBy((order) => order.fn.coalesce('opens_at', 'made_at'))
    .orderBy('step_id')
  if (sees === 'published') query = query.where('state', '<>', 'draft')
  return (await query.execute()).map(stepOf)
}

function stepOf(row: StepTable): Step {
  return {
    id: row.step_id as StepId,
    matterId: row.matter_id as MatterId,
    kind: row.kind,
    capability: row.capability,
    subjectId: row.subject_id,
    title: row.title,
    href: row.href,
    state: row.state,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    outcome: row.outcome,
    madeAt: row.made_at,
  }
}
