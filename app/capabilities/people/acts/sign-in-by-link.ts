import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { takeProof } from '../store/mailed-proofs.ts'
import { type SignedIn, signInWithProof } from './sign-in-by-code.ts'

/** Signs in by the link in a mail, once; from any browser of the person who reads that mail. */
export const signInByLink: Act<
  { readonly token: string; readonly browser: string },
  SignedIn,
  { readonly kind: 'link-ended' }
> = async (deed, input) => {
  const proof = await takeProof(deed, 'sign-in', input.token)
  return proof ? done(await signInWithProof(deed, proof, input.browser)) : refuse({ kind: 'link-ended' })
}
