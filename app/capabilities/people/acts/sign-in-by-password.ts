import type { Act } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { startSession } from '../store/sessions.ts'

export interface SignInByPassword {
  readonly person: PersonId
  /** The hash that the password was found to fit; must still be the account's. */
  readonly hash: string
  readonly browser: string
}

/** Begins a session after the password was checked, which takes too long to be done inside a transaction. */
export const signInByPassword: Act<
  SignInByPassword,
  { readonly token: string },
  { readonly kind: 'password-changed' }
> = async (deed, input) => {
  const held = await deed.write
    .selectFrom('people.password')
    .select('hash')
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', input.person)
    .forShare()
    .executeTakeFirst()
  if (held?.hash !== input.hash) return refuse({ kind: 'password-changed' })
  const { person, browser } = input
  return done({ token: await startSession(deed, { person, method: 'password', browser, hasSecondFactor: false }) })
}
