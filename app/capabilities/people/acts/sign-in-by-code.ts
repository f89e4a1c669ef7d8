import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done } from '#platform/result.ts'
import { sameBytes } from '#platform/secrets.ts'
import { triesOf } from '../rules/session-life.ts'
import { countAttempt } from '../store/count-attempt.ts'
import { hashOfCode, markUsed, tryNewestProof } from '../store/mailed-proofs.ts'
import { provePerson } from '../store/prove-person.ts'
import { startSession } from '../store/sessions.ts'

export interface SignInByCode {
  readonly browserToken: string
  readonly code: string
  readonly browser: string
}

/** A wrong code is an outcome, not a refusal: a refusal would undo the count of tries. */
export type SignInOutcome = SignedIn | { readonly kind: 'wrong-code' } | { readonly kind: 'no-code-left' }

export interface SignedIn {
  readonly kind: 'signed-in'
  readonly token: string
  readonly person: PersonId
  readonly nextPath: string
}

/** Signs in by the six digits that were mailed to this browser's owner. */
export const signInByCode: Act<SignInByCode, SignInOutcome, never> = async (deed, input) => {
  const proof = await tryNewestProof(deed, input.browserToken)
  if (!proof?.code_hash) return done({ kind: 'no-code-left' })
  const isWithinLimit = await countAttempt(deed.write, {
    communityId: deed.community.id,
    kind: 'code',
    about: deed.secrets.keyedHash('attempts', proof.email),
    limit: triesOf.codesOfAddressADay,
    minutes: 1440,
  })
  if (!isWithinLimit) return done({ kind: 'no-code-left' })
  if (!sameBytes(proof.code_hash, hashOfCode(deed, proof.proof_id, input.code))) return done({ kind: 'wrong-code' })
  await markUsed(deed, proof.proof_id)
  return done(await signInWithProof(deed, proof, input.browser))
}

/** Signs in the person of a proven address, making the account if this is the first time. */
export async function signInWithProof(
  deed: Deed,
  proof: { readonly email: string; readonly next_path: string },
  browser: string,
): Promise<SignedIn> {
  const person = await provePerson(deed, proof.email)
  const token = await startSession(deed, { person, method: 'mail', browser, hasSecondFactor: false })
  return { kind: 'signed-in', token, person, nextPath: proof.next_path }
}
