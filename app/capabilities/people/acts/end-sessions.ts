import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { endSessionsOf } from '../store/sessions.ts'

/** Ends one of one's own sessions, or all of them, this one included. */
export const endSessions: Act<
  { readonly which: 'all' | { readonly sessionId: string } },
  null,
  { readonly kind: 'not-signed-in' }
> = async (deed, { which }) => {
  const { person } = deed.actor
  if (person === null) return refuse({ kind: 'not-signed-in' })
  if (which === 'all') {
    await endSessionsOf(deed.write, deed.community.id, person)
    return done(null)
  }
  await deed.write
    .deleteFrom('people.session')
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('session_id', '=', which.sessionId)
    .execute()
  return done(null)
}
