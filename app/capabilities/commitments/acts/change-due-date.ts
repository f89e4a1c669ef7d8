import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem, changeStep, type MatterId, tellFollowers } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { endOfLondonDay, londonDate } from '#platform/london.ts'
import { done, refuse } from '#platform/result.ts'
import { hrefOfCommitment } from '../store/addresses.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import { mayReport } from '../store/may-report.ts'
import { textsFor } from '../texts/texts.ts'
import type { CommitmentId } from '../vocabulary.ts'
import { remindOwner } from './remind-owner.ts'

export interface ChangeDueDate {
  readonly commitment: CommitmentId
  readonly dueOn: string
  /** Why, in words for everyone. */
  readonly reason: string
}

export type ChangeDueDateRefusal = {
  readonly kind:
    | 'not-yours-to-do'
    | 'no-such-commitment'
    | 'not-open'
    | 'reason-missing'
    | 'reason-long'
    | 'due-passed'
    | 'same-day'
}

export const longestReason = 1_000

/** Moves the day of a promise. The first day, every change and its reason stay to be seen. */
export const changeDueDate: Act<ChangeDueDate, null, ChangeDueDateRefusal> = async (deed, input) => {
  const found = await lockCommitment(deed.write, deed.community.id, input.commitment)
  if (!found) return refuse({ kind: 'no-such-commitment' })
  if (!(await mayReport(deed, found))) return refuse({ kind: 'not-yours-to-do' })
  if (found.state !== 'open') return refuse({ kind: 'not-open' })
  if (input.reason === '') return refuse({ kind: 'reason-missing' })
  if ([...input.reason].length > longestReason) return refuse({ kind: 'reason-long' })
  if (input.dueOn < londonDate(deed.now)) return refuse({ kind: 'due-passed' })
  if (input.dueOn === found.due_on) return refuse({ kind: 'same-day' })
  await deed.write
    .insertInto('commitments.due_change')
    .values({
      community_id: deed.community.id,
      change_id: deed.newId<'due-change'>(),
      commitment_id: input.commitment,
      from_on: found.due_on,
      to_on: input.dueOn,
      reason: input.reason,
      changed_at: deed.now,
    })
    .execute()
  await deed.write
    .updateTable('commitments.commitment')
    .set({ due_on: input.dueOn })
    .where('community_id', '=', deed.community.id)
    .where('commitment_id', '=', input.commitment)
    .execute()
  await changeItem(deed, { itemId: input.commitment, dueOn: input.dueOn })
  await changeStep(deed, {
    capability: 'commitments',
    subjectId: input.commitment,
    closesAt: endOfLondonDay(input.dueOn),
  })
  await remindOwner(deed, input.commitment, input.dueOn)
  await tellFollowers(deed, {
    matterId: found.matter_id as MatterId,
    ...textsFor(deed.community.locale).letters.dateChanged({
      what: found.what,
      from: found.due_on,
      to: input.dueOn,
      reason: input.reason,
    }),
    href: hrefOfCommitment(input.commitment),
  })
  const facts = { what: found.what, from: found.due_on, to: input.dueOn, first: found.first_due_on }
  await recordInLedger(deed, { kind: 'commitment-date-changed', subject: input.commitment, facts })
  return done(null)
}
