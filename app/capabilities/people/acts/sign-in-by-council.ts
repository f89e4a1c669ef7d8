import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { renewCouncilRole } from '../store/council-role.ts'
import { provePerson } from '../store/prove-person.ts'
import { startSession } from '../store/sessions.ts'
import type { CouncilRole, ProviderId } from '../vocabulary.ts'
import { tellOfChange } from './tell-of-change.ts'

/** What a council said of somebody, its signature and its domains checked. */
export interface SignInByCouncil {
  readonly provider: { readonly id: ProviderId; readonly name: string; readonly givenRole: CouncilRole | null }
  readonly subject: string
  readonly email: string
  readonly browser: string
  /** Whether the person said that the account with this address is theirs and may be used with the council from now on. */
  readonly isLinkConfirmed: boolean
}

export type CouncilSignIn =
  | { readonly kind: 'signed-in'; readonly token: string; readonly person: PersonId }
  /** There is an account that proved this address and is not tied to the council yet. */
  | { readonly kind: 'confirm-link' }

export type CouncilRefusal = { readonly kind: 'provider-gone' } | { readonly kind: 'linked-to-another' }

/**
 * Signs in by a council's word. Only an account that proved the very same address can be tied to it, once the person has
 * said so; an address that nobody proved becomes a new account, and whatever was set on it before is wiped.
 */
export const signInByCouncil: Act<SignInByCouncil, CouncilSignIn, CouncilRefusal> = async (deed, input) => {
  if (!(await isThere(deed, input.provider.id))) return refuse({ kind: 'provider-gone' })
  const known = await personOf(deed, input)
  if (known) return done(await begin(deed, known, input))
  const proved = await deed.write
    .selectFrom('people.person')
    .select('person_id')
    .where('community_id', '=', deed.community.id)
    .where('email', '=', input.email)
    .where('email_confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (proved && !input.isLinkConfirmed) return done({ kind: 'confirm-link' })
  const person = await provePerson(deed, input.email)
  if (!(await tie(deed, person, input))) return refuse({ kind: 'linked-to-another' })
  if (proved) await tellOfChange(deed, person, ({ credentials }) => credentials.provider(input.provider.name))
  return done(await begin(deed, person, input))
}

async function isThere({ write, community }: Deed, id: ProviderId): Promise<boolean> {
  const row = await write
    .selectFrom('people.provider')
    .select('provider_id')
    .where('community_id', '=', community.id)
    .where('provider_id', '=', id)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

async function personOf({ write, community }: Deed, input: SignInByCouncil): Promise<PersonId | null> {
  const row = await write
    .selectFrom('people.identity')
    .select('person_id')
    .where('community_id', '=', community.id)
    .where('provider_id', '=', input.provider.id)
    .where('subject', '=', input.subject)
    .executeTakeFirst()
  return (row?.person_id as PersonId | undefined) ?? null
}

/** One person has one account at a council: a second one with the same address is not let in over the first. */
async function tie({ write, community, now }: Deed, person: PersonId, input: SignInByCouncil): Promise<boolean> {
  const other = await write
    .selectFrom('people.identity')
    .select('subject')
    .where('community_id', '=', community.id)
    .where('provider_id', '=', input.provider.id)
    .where('person_id', '=', person)
    .executeTakeFirst()
  if (other) return false
  await write
    .insertInto('people.identity')
    .values({
      community_id: community.id,
      provider_id: input.provider.id,
      subject: input.subject,
      person_id: person,
      linked_at: now,
    })
    .execute()
  return true
}

async function begin(deed: Deed, person: PersonId, input: SignInByCouncil): Promise<CouncilSignIn> {
  const token = await startSession(deed, {
    person,
    method: 'council',
    browser: input.browser,
    hasSecondFactor: false,
  })
  if (input.provider.givenRole) await renewCouncilRole(deed, person, input.provider.givenRole)
  return { kind: 'signed-in', token, person }
}
