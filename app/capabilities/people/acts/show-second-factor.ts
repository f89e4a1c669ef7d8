import type { Act } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { triesOf } from '../rules/session-life.ts'
import { useAuthenticatorCode } from '../store/authenticators.ts'
import { countAttempt } from '../store/count-attempt.ts'
import { useRecoveryCode } from '../store/recovery-codes.ts'
import { renewSession } from '../store/sessions.ts'

/** Outcomes, not refusals: a refusal would undo the count of tries. */
export type SecondFactorOutcome =
  | { readonly kind: 'shown'; readonly token: string }
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'too-many-tries' }
  | { readonly kind: 'not-signed-in' }

/** Shows a code of the authenticator app, or a recovery code; the session rises, so it gets a new token. */
export const showSecondFactor: Act<
  { readonly sessionToken: string; readonly code: string },
  SecondFactorOutcome,
  never
> = async (deed, input) => {
  const { person } = deed.actor
  if (person === null) return done({ kind: 'not-signed-in' })
  const isWithinLimit = await countAttempt(deed.write, {
    communityId: deed.community.id,
    kind: 'second-factor',
    about: deed.secrets.keyedHash('attempts', person),
    limit: triesOf.secondFactorsAQuarter,
    minutes: 15,
  })
  if (!isWithinLimit) return done({ kind: 'too-many-tries' })
  const digits = input.code.replaceAll(/[\s-]/g, '')
  const isRight = /^\d{6}$/.test(digits)
    ? await useAuthenticatorCode(deed, person, digits, 'confirmed')
    : await useRecoveryCode(deed, person, input.code)
  if (!isRight) return done({ kind: 'wrong-code' })
  const token = await renewSession(deed, input.sessionToken, { hasSecondFactor: true })
  return done(token === null ? { kind: 'not-signed-in' } : { kind: 'shown', token })
}
