import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { type CareRefusal, takeCare } from './take-care.ts'
import { tellOfChange } from './tell-of-change.ts'

/** Removes one of one's own passkeys. */
export const removePasskey: Act<
  { readonly sessionToken: string | null; readonly credentialId: string },
  null,
  CareRefusal
> = async (deed, input) => {
  const care = await takeCare(deed, input.sessionToken)
  if (care.kind !== 'enough') return refuse(care)
  const { person } = care.security
  const removed = await deed.write
    .deleteFrom('people.passkey')
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('credential_id', '=', input.credentialId)
    .executeTakeFirst()
  if (removed.numDeletedRows > 0n) await tellOfChange(deed, person, (texts) => texts.credentials.passkeyRemoved)
  return done(null)
}
