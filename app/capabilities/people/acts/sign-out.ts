import type { Act } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { endSession } from '../store/sessions.ts'

/** Ends this browser's session. */
export const signOut: Act<{ readonly token: string }, null, never> = async (deed, input) => {
  await endSession(deed.write, deed.community.id, input.token)
  return done(null)
}
