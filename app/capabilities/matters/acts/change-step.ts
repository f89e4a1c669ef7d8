import type { Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import type { StepState } from '../vocabulary.ts'

export interface ChangeStep {
  readonly capability: string
  readonly subjectId: string
  readonly title?: string
  readonly href?: string
  readonly state?: StepState
  readonly opensAt?: Date | null
  readonly closesAt?: Date | null
  /** What came of it, or why it changed, in one sentence for everyone. */
  readonly outcome?: string
}

/** For acts of other capabilities: keeps a step in line with what it stands for. */
export async function changeStep(
  deed: Deed,
  change: ChangeStep,
): Promise<Result<null, { readonly kind: 'no-such-step' }>> {
  const { capability, subjectId, opensAt, closesAt, ...words } = change
  const set = {
    ...words,
    ...(opensAt === undefined ? {} : { opens_at: opensAt }),
    ...(closesAt === undefined ? {} : { closes_at: closesAt }),
  }
  if (Object.keys(set).length === 0) return done(null)
  const changed = await deed.write
    .updateTable('matters.step')
    .set(set)
    .where('community_id', '=', deed.community.id)
    .where('capability', '=', capability)
    .where('subject_id', '=', subjectId)
    .returning('step_id')
    .executeTakeFirst()
  return changed ? done(null) : refuse({ kind: 'no-such-step' })
}
