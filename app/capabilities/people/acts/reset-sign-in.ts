import type { Act } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { mayGiveRoles } from '../rules/may-look-after-people.ts'
import { forgetCredentials } from '../store/forget-credentials.ts'
import { tellOfChange } from './tell-of-change.ts'

export type ResetSignInRefusal = { readonly kind: 'not-yours-to-do' } | { readonly kind: 'role-ended' }

/**
 * For somebody with a role who lost their device: removes passkeys, second factor and password and ends every session.
 * They sign in by mail and set up anew, so whoever resets gains nothing without the mailbox. Only for people with a
 * role: others get in by mail without help.
 */
export const resetSignIn: Act<{ readonly person: PersonId }, null, ResetSignInRefusal> = async (deed, { person }) => {
  if (!mayGiveRoles(deed.actor) || deed.actor.person === person) return refuse({ kind: 'not-yours-to-do' })
  const role = await deed.write
    .selectFrom('people.role')
    .select('role_id')
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!role) return refuse({ kind: 'role-ended' })
  await forgetCredentials(deed.write, deed.community.id, person)
  await tellOfChange(deed, person, ({ credentials }) => credentials.reset)
  return done(null)
}
