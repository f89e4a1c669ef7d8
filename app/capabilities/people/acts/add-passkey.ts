import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { renewSession } from '../store/sessions.ts'
import { type CareRefusal, takeCare } from './take-care.ts'
import { tellOfChange } from './tell-of-change.ts'

export interface AddPasskey {
  readonly sessionToken: string
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
}

const most = 20

/** Adds a passkey whose answer was verified. It counts as a second factor, so the session rises and gets a new token. */
export const addPasskey: Act<
  AddPasskey,
  { readonly token: string },
  CareRefusal | { readonly kind: 'passkey-known' } | { readonly kind: 'too-many-passkeys' }
> = async (deed, input) => {
  const care = await takeCare(deed, input.sessionToken)
  if (care.kind !== 'enough') return refuse(care)
  if (care.security.passkeys >= most) return refuse({ kind: 'too-many-passkeys' })
  const added = await deed.write
    .insertInto('people.passkey')
    .values({
      community_id: deed.community.id,
      credential_id: input.credentialId,
      person_id: care.security.person,
      public_key: Buffer.from(input.publicKey),
      counter: input.counter,
      transports: input.transports.join(' '),
      name: input.name,
      created_at: deed.now,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return refuse({ kind: 'passkey-known' })
  const token = await renewSession(deed, input.sessionToken, { hasSecondFactor: true })
  if (token === null) return refuse({ kind: 'sign-in-again' })
  await tellOfChange(deed, care.security.person, (texts) => texts.credentials.passkey)
  return done({ token })
}
