import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { OrganisationId, OrganisationRegister } from '../vocabulary.ts'

export interface RegisterNumber {
  readonly register: OrganisationRegister
  readonly number: string
}

export interface Organisation {
  readonly id: OrganisationId
  readonly name: string
  readonly about: string
  readonly createdAt: Date
  readonly numbers: readonly RegisterNumber[]
  readonly members: number
}

/** An organisation as everyone may see it. */
export async function findOrganisation(
  read: Read,
  communityId: CommunityId,
  id: OrganisationId,
): Promise<Organisation | null> {
  const row = await read
    .selectFrom('people.organisation')
    .select(['name', 'about', 'created_at'])
    .where('community_id', '=', communityId)
    .where('organisation_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const numbers = await read
    .selectFrom('people.organisation_number')
    .select(['register', 'number'])
    .where('community_id', '=', communityId)
    .where('organisation_id', '=', id)
    .orderBy('register')
    .execute()
  const members = await read
    .selectFrom('people.membership')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('community_id', '=', communityId)
    .where('organisation_id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, name: row.name, about: row.about, createdAt: row.created_at, numbers, members: members.count }
}

/** Somebody's own place in an organisation; null for who does not belong to it. */
export async function findMembership(
  read: Read,
  communityId: CommunityId,
  which: { readonly organisation: OrganisationId; readonly person: PersonId | null },
): Promise<{ readonly isKeeper: boolean } | null> {
  if (which.person === null) return null
  const row = await read
    .selectFrom('people.membership')
    .select('is_keeper')
    .where('community_id', '=', communityId)
    .where('organisation_id', '=', which.organisation)
    .where('person_id', '=', which.person)
    .executeTakeFirst()
  return row ? { isKeeper: row.is_keeper } : null
}
