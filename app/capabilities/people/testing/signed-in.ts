import type { Role } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { PersonId } from '#platform/ids.ts'
import { hashOfToken, newToken } from '#platform/secrets.ts'
import '../store/tables.ts'

export interface SignedInPerson {
  readonly person: PersonId
  readonly email: string
  readonly token: string
  /** As `get(path, { cookie })` takes it. */
  readonly cookie: string
}

export interface LocalRole {
  readonly role: Role
  readonly place: string
  readonly fromOn?: string
  readonly untilOn?: string | null
}

export interface Wanted {
  readonly roles?: readonly Role[]
  /** Roles for a part of the community. */
  readonly localRoles?: readonly LocalRole[]
  readonly standing?: 'confirmed' | 'resident'
  readonly displayName?: string
  readonly email?: string
  /** True if left out, so that officers' roles count at once. */
  readonly hasSecondFactor?: boolean
}

let made = 0

/** A person with a session, for tests: `const ann = await signedIn(site, { roles: ['officer'] })`. */
export async function signedIn(
  site: { readonly house: House; readonly community: Community },
  wanted: Wanted = {},
): Promise<SignedInPerson> {
  const { house, community } = site
  const person = await anAccount(site, wanted)
  const token = newToken(house.chance)
  const now = new Date()
  await house.database.kysely
    .insertInto('people.session')
    .values({
      community_id: community.id,
      token_hash: hashOfToken(token),
      session_id: house.newId<'session'>(),
      person_id: person.id,
      method: 'mail',
      browser: '?/?',
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
      second_factor_at: wanted.hasSecondFactor === false ? null : now,
    })
    .execute()
  const name = community.origin.startsWith('https:') ? '__Host-session' : 'session'
  return { person: person.id, email: person.email, token, cookie: `${name}=${token}` }
}

/** A person with a proved address and no session. */
export async function anAccount(
  { house, community }: { readonly house: House; readonly community: Community },
  wanted: Wanted = {},
): Promise<{ readonly id: PersonId; readonly email: string }> {
  const id = house.newId<'person'>()
  const email = wanted.email ?? `person-${++made}@test.invalid`
  const now = new Date()
  const isResident = wanted.standing === 'resident'
  await house.database.kysely
    .insertInto('people.person')
    .values({
      community_id: community.id,
      person_id: id,
      email,
      email_confirmed_at: now,
      display_name: wanted.displayName ?? `Test person ${made}`,
      resident_since: isResident ? now : null,
      resident_by: isResident ? 'officer' : null,
      postcode: null,
      place_code: null,
      locale: 'en',
      is_demonstration: false,
      created_at: now,
      erased_at: null,
    })
    .execute()
  for (const role of wanted.roles ?? []) await giveRole(house, community, id, { role, place: null })
  for (const role of wanted.localRoles ?? []) await giveRole(house, community, id, role)
  return { id, email }
}

async function giveRole(
  house: House,
  community: Community,
  person: PersonId,
  { role, place, fromOn = '2020-01-01', untilOn = null }: Omit<LocalRole, 'place'> & { readonly place: string | null },
): Promise<void> {
  await house.database.kysely
    .insertInto('people.role')
    .values({
      community_id: community.id,
      role_id: house.newId<'role'>(),
      person_id: person,
      role,
      place_code: place,
      from_on: fromOn,
      until_on: untilOn,
      given_by: null,
      given_at: new Date(),
      ended_at: null,
      ended_by: null,
    })
    .execute()
}
