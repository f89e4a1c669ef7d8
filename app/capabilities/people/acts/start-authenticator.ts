import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { beginAuthenticator } from '../store/authenticators.ts'
import { type CareRefusal, takeCare } from './take-care.ts'

/** Makes a secret to be put into an authenticator app. Nothing changes while one is in use already. */
export const startAuthenticator: Act<{ readonly sessionToken: string | null }, null, CareRefusal> = async (
  deed,
  input,
) => {
  const care = await takeCare(deed, input.sessionToken)
  if (care.kind !== 'enough') return refuse(care)
  await beginAuthenticator(deed, care.security.person)
  return done(null)
}
