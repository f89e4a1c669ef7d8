import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { endSessionsOf, renewSession } from '../store/sessions.ts'
import { type CareRefusal, takeCare } from './take-care.ts'
import { tellOfChange } from './tell-of-change.ts'

export interface SetPassword {
  readonly sessionToken: string
  /** The new password's hash; null removes the password. */
  readonly hash: string | null
}

/** Sets, changes or removes the password; every other session ends. The hash is made before, outside the transaction. */
export const setPassword: Act<SetPassword, { readonly token: string }, CareRefusal> = async (deed, input) => {
  const care = await takeCare(deed, input.sessionToken)
  if (care.kind !== 'enough') return refuse(care)
  const { person } = care.security
  const { id: community_id } = deed.community
  await deed.write
    .deleteFrom('people.password')
    .where('community_id', '=', community_id)
    .where('person_id', '=', person)
    .execute()
  if (input.hash !== null) {
    await deed.write
      .insertInto('people.password')
      .values({ community_id, person_id: person, hash: input.hash, changed_at: deed.now })
      .execute()
  }
  await endSessionsOf(deed.write, community_id, person, input.sessionToken)
  const token = await renewSession(deed, input.sessionToken)
  if (token === null) return refuse({ kind: 'sign-in-again' })
  await tellOfChange(deed, person, ({ credentials }) =>
    input.hash === null ? credentials.passwordRemoved : credentials.password,
  )
  return done({ token })
}
