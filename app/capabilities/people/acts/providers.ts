import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayGiveRoles } from '../rules/may-look-after-people.ts'
import { seal } from '../store/seal.ts'
import { type CouncilRole, ledgerKinds, type ProviderId } from '../vocabulary.ts'

export interface AddProvider {
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly domains: readonly string[]
  readonly givenRole: CouncilRole | null
}

/** Adds a council's own sign-in, found to answer before. Its secret is kept sealed. What it may do is in the record. */
export const addProvider: Act<
  AddProvider,
  { readonly id: ProviderId },
  { readonly kind: 'not-yours-to-do' } | { readonly kind: 'there-already' }
> = async (deed, input) => {
  if (!mayGiveRoles(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const id = deed.newId<'provider'>()
  const added = await deed.write
    .insertInto('people.provider')
    .values({
      community_id: deed.community.id,
      provider_id: id,
      name: input.name,
      issuer: input.issuer,
      client_id: input.clientId,
      sealed_client_secret: seal(deed, 'provider', Buffer.from(input.clientSecret)),
      created_at: deed.now,
      email_domains: [...input.domains],
      given_role: input.givenRole,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return refuse({ kind: 'there-already' })
  await recordInLedger(deed, {
    kind: ledgerKinds.providerAdded,
    subject: id,
    facts: { issuer: input.issuer, domains: [...input.domains], role: input.givenRole },
  })
  return done({ id })
}

/** Removes a council's sign-in, the ties of accounts to it, and every session that was begun through a council by them. */
export const removeProvider: Act<
  { readonly id: ProviderId },
  null,
  { readonly kind: 'not-yours-to-do' } | { readonly kind: 'provider-gone' }
> = async (deed, { id }) => {
  const { write, community } = deed
  if (!mayGiveRoles(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  await write
    .deleteFrom('people.session')
    .where('community_id', '=', community.id)
    .where('method', '=', 'council')
    .where('person_id', 'in', (on) =>
      on
        .selectFrom('people.identity')
        .select('person_id')
        .where('community_id', '=', community.id)
        .where('provider_id', '=', id),
    )
    .execute()
  const removed = await write
    .deleteFrom('people.provider')
    .where('community_id', '=', community.id)
    .where('provider_id', '=', id)
    .executeTakeFirst()
  if (removed.numDeletedRows !== 1n) return refuse({ kind: 'provider-gone' })
  await recordInLedger(deed, { kind: ledgerKinds.providerRemoved, subject: id, facts: {} })
  return done(null)
}
