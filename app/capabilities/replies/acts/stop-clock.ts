import { changeItem } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import { londonDate } from '#platform/london.ts'
import { changeClock } from '../store/change-clock.ts'
import { isRunning, lockClock } from '../store/lock-clock.ts'
import { saveEvent } from '../store/save-event.ts'

export interface StopClock {
  readonly itemId: string
  /** Why nobody will answer any more, in a sentence for everyone: “Its author withdrew it.” Never empty. */
  readonly why: string
}

/**
 * For acts of other capabilities, in their own transaction: a contribution was withdrawn or merged into another. It stays
 * on the public board, with the reason. Does nothing where no clock runs.
 */
export async function stopClock(deed: Deed, { itemId, why }: StopClock): Promise<void> {
  if (why === '') throw new Error('A clock is never stopped without a sentence why.')
  const clock = await lockClock(deed, itemId)
  if (!clock || !isRunning(clock)) return
  await changeClock(deed, itemId, { state: 'stopped', asked_on: null, ended_on: londonDate(deed.now) })
  await changeItem(deed, { itemId, dueOn: null })
  await saveEvent(deed, clock, { kind: 'stopped', words: why })
}
