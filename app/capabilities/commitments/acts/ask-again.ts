import type { Act } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import { type LaterCheck, openCheck } from './open-check.ts'

/** The second asking, four weeks on, if the promise has not been opened again since. */
export const askAgain: Act<LaterCheck, boolean, never> = async (deed, { commitment, attempt }) => {
  const found = await lockCommitment(deed.write, deed.community.id, commitment)
  if (found?.state !== 'reported-done' || found.times_reported !== attempt) return done(false)
  await openCheck(deed, found, { attempt, round: 'four-weeks' })
  return done(true)
}
