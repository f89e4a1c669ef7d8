import type { Act } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { startSession } from '../store/sessions.ts'

export interface SignInByPasskey {
  readonly credentialId: string
  readonly counter: number
  readonly browser: string
}

/** Begins a session after the passkey's answer was verified. A passkey checks its owner, so it counts as two factors. */
export const signInByPasskey: Act<
  SignInByPasskey,
  { readonly token: string; readonly person: PersonId },
  { readonly kind: 'no-such-passkey' }
> = async (deed, input) => {
  const used = await deed.write
    .updateTable('people.passkey')
    .set({ counter: input.counter, last_used_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('credential_id', '=', input.credentialId)
    .where((on) => on.or([on('counter', '<', input.counter), on('counter', '=', 0)]))
    .returning('person_id')
    .executeTakeFirst()
  if (!used) return refuse({ kind: 'no-such-passkey' })
  const person = used.person_id as PersonId
  const token = await startSession(deed, { person, method: 'passkey', browser: input.browser, hasSecondFactor: true })
  return done({ token, person })
}
