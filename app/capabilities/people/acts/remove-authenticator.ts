import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { type CareRefusal, takeCare } from './take-care.ts'
import { tellOfChange } from './tell-of-change.ts'

/** Removes the authenticator app and its recovery codes; whoever needs a second factor sets up a new one next time. */
export const removeAuthenticator: Act<{ readonly sessionToken: string | null }, null, CareRefusal> = async (
  deed,
  input,
) => {
  const care = await takeCare(deed, input.sessionToken)
  if (care.kind !== 'enough') return refuse(care)
  const { person } = care.security
  for (const table of ['people.authenticator', 'people.recovery_code'] as const) {
    await deed.write
      .deleteFrom(table)
      .where('community_id', '=', deed.community.id)
      .where('person_id', '=', person)
      .execute()
  }
  await tellOfChange(deed, person, ({ credentials }) => credentials.authenticatorRemoved)
  return done(null)
}
