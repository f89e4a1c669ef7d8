import { findMailAddress } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { londonMoment } from '#platform/london.ts'
import { done } from '#platform/result.ts'
import { hrefOfCommitment } from '../store/addresses.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import { textsFor } from '../texts/texts.ts'
import type { CommitmentId } from '../vocabulary.ts'

export const remindOwnerJob = 'remind-owner-of-commitment'

export interface Reminder {
  readonly commitment: CommitmentId
  /** The day that it reminds of: once that has been changed, this reminder says nothing. */
  readonly dueOn: string
  readonly when: 'soon' | 'today' | 'late'
}

const day = 86_400_000
const hour = 8

/** Plans the letters to whoever answers for it: a week before, on the day, and on the day after. */
export async function remindOwner(deed: Deed, commitment: CommitmentId, dueOn: string): Promise<void> {
  const on = londonMoment(dueOn, hour)
  const moments = { soon: on.getTime() - 7 * day, today: on.getTime(), late: on.getTime() + day }
  for (const when of ['soon', 'today', 'late'] as const) {
    if (moments[when] <= deed.now.getTime()) continue
    const reminder: Reminder = { commitment, dueOn, when }
    await deed.queue(remindOwnerJob, reminder, new Date(moments[when]))
  }
}

/** The letter itself, if the promise is still open and its day is still the same. */
export const sendReminder: Act<Reminder, boolean, never> = async (deed, { commitment, dueOn, when }) => {
  const found = await lockCommitment(deed.write, deed.community.id, commitment)
  if (found?.state !== 'open' || found.due_on !== dueOn || found.accountable_id === null) return done(false)
  const address = await findMailAddress(deed.write, deed.community.id, found.accountable_id as PersonId)
  if (!address) return done(false)
  const link = `${deed.community.origin}${hrefOfCommitment(commitment)}`
  await deed.mail({
    to: address.email,
    ...textsFor(address.locale).letters.reminder[when]({ what: found.what, dueOn, link }),
  })
  return done(true)
}
