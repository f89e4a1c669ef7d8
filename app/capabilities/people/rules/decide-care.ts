import { isFresh, type SessionFacts } from './session-life.ts'

export interface CareFacts extends SessionFacts {
  readonly now: Date
  readonly hasAuthenticator: boolean
  readonly passkeys: number
  readonly hasPower: boolean
  readonly isDemonstration: boolean
}

export type Care = 'enough' | 'sign-in-again' | 'second-factor-first' | 'not-in-the-demonstration'

/**
 * Whether this session is good enough for what is kept extra safe: how one signs in, the mail address, taking one's
 * data away, erasing it. For whoever has a second factor it must have been shown. A passkey is one for officers and
 * administrators; for others it is a convenience, and losing the device must not lock them out.
 */
export function decideCare(facts: CareFacts): Care {
  if (facts.isDemonstration) return 'not-in-the-demonstration'
  const hasSecondFactor = facts.hasAuthenticator || (facts.hasPower && facts.passkeys > 0)
  if (!isFresh(facts, false, facts.now)) return 'sign-in-again'
  return isFresh(facts, hasSecondFactor, facts.now) ? 'enough' : 'second-factor-first'
}
