import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { useAuthenticatorCode } from '../store/authenticators.ts'
import { replaceRecoveryCodes } from '../store/recovery-codes.ts'
import { renewSession } from '../store/sessions.ts'
import { type CareRefusal, takeCare } from './take-care.ts'
import { tellOfChange } from './tell-of-change.ts'

export interface AuthenticatorConfirmed {
  readonly token: string
  readonly recoveryCodes: readonly string[]
}

/** Puts an authenticator app to use once it has shown a right code. The session rises, so it gets a new token. */
export const confirmAuthenticator: Act<
  { readonly sessionToken: string; readonly code: string },
  AuthenticatorConfirmed,
  CareRefusal | { readonly kind: 'wrong-code' }
> = async (deed, input) => {
  const care = await takeCare(deed, input.sessionToken)
  if (care.kind !== 'enough') return refuse(care)
  const { person } = care.security
  if (!(await useAuthenticatorCode(deed, person, input.code, 'pending'))) return refuse({ kind: 'wrong-code' })
  const recoveryCodes = await replaceRecoveryCodes(deed, person)
  const token = await renewSession(deed, input.sessionToken, { hasSecondFactor: true })
  if (token === null) return refuse({ kind: 'sign-in-again' })
  await tellOfChange(deed, person, (texts) => texts.credentials.authenticator)
  return done({ token, recoveryCodes })
}
