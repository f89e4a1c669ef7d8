import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { takeProof } from '../store/mailed-proofs.ts'
import { endSessionsOf, renewSession } from '../store/sessions.ts'
import { textsFor } from '../texts/texts.ts'

export type ConfirmMailChangeRefusal =
  | { readonly kind: 'link-ended' }
  | { readonly kind: 'address-taken' }
  | { readonly kind: 'not-signed-in' }

/**
 * Changes the address to exactly the one the link was sent to. Only for the person who asked, signed in: otherwise
 * somebody could send their link to a stranger, who would confirm an account that is not theirs.
 */
export const confirmMailChange: Act<
  { readonly token: string; readonly sessionToken: string },
  { readonly token: string },
  ConfirmMailChangeRefusal
> = async (deed, input) => {
  const { person } = deed.actor
  if (person === null) return refuse({ kind: 'not-signed-in' })
  const proof = await takeProof(deed, 'mail-change', input.token)
  if (!proof || proof.person_id !== person) return refuse({ kind: 'link-ended' })
  const before = await deed.write
    .selectFrom('people.person')
    .select('email')
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const taken = await deed.write
    .selectFrom('people.person')
    .select('person_id')
    .where('community_id', '=', deed.community.id)
    .where('email', '=', proof.email)
    .executeTakeFirst()
  if (taken) return refuse({ kind: 'address-taken' })
  await deed.write
    .updateTable('people.person')
    .set({ email: proof.email, email_confirmed_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .execute()
  await endSessionsOf(deed.write, deed.community.id, person, input.sessionToken)
  const token = await renewSession(deed, input.sessionToken)
  if (token === null) return refuse({ kind: 'not-signed-in' })
  const { letters } = textsFor(deed.community.locale)
  const { name: community, origin } = deed.community
  if (before.email)
    await deed.mail({ to: before.email, ...letters.mailChanged({ community, origin, email: proof.email }) })
  return done({ token })
}
