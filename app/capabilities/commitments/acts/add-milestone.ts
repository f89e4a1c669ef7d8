import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import { mayReport } from '../store/may-report.ts'
import type { CommitmentId, MilestoneId } from '../vocabulary.ts'

export interface AddMilestone {
  readonly commitment: CommitmentId
  readonly title: string
  readonly dueOn: string
}

export type AddMilestoneRefusal = {
  readonly kind:
    | 'not-yours-to-do'
    | 'no-such-commitment'
    | 'not-open'
    | 'title-missing'
    | 'title-long'
    | 'after-the-end'
    | 'too-many'
}

const mostMilestones = 30

/** A stage on the way, with its own day, no later than that of the promise itself. */
export const addMilestone: Act<AddMilestone, { readonly id: MilestoneId }, AddMilestoneRefusal> = async (
  deed,
  input,
) => {
  const found = await lockCommitment(deed.write, deed.community.id, input.commitment)
  if (!found) return refuse({ kind: 'no-such-commitment' })
  if (!(await mayReport(deed, found))) return refuse({ kind: 'not-yours-to-do' })
  if (found.state !== 'open') return refuse({ kind: 'not-open' })
  const length = [...input.title].length
  if (length < 3) return refuse({ kind: 'title-missing' })
  if (length > 200) return refuse({ kind: 'title-long' })
  if (input.dueOn > found.due_on) return refuse({ kind: 'after-the-end' })
  const all = await deed.write
    .selectFrom('commitments.milestone')
    .select('milestone_id')
    .where('community_id', '=', deed.community.id)
    .where('commitment_id', '=', input.commitment)
    .execute()
  if (all.length >= mostMilestones) return refuse({ kind: 'too-many' })
  const id = deed.newId<'milestone'>()
  await deed.write
    .insertInto('commitments.milestone')
    .values({
      community_id: deed.community.id,
      milestone_id: id,
      commitment_id: input.commitment,
      title: input.title,
      due_on: input.dueOn,
      reached_on: null,
    })
    .execute()
  const facts = { what: found.what, milestone: input.title, dueOn: input.dueOn }
  await recordInLedger(deed, { kind: 'milestone-added', subject: input.commitment, facts })
  return done({ id })
}
