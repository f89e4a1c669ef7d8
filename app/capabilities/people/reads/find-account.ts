import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { InterestTable, PersonTable, RoleTable } from '../store/tables.ts'

/** What the account page shows of oneself. */
export interface Account {
  readonly person: PersonTable
  readonly roles: readonly RoleTable[]
  readonly interests: readonly InterestTable[]
  readonly organisations: readonly {
    readonly id: string
    readonly name: string
    readonly isKeeper: boolean
    readonly joinedAt: Date
  }[]
}

export async function findAccount(read: Read, communityId: CommunityId, person: PersonId): Promise<Account> {
  return {
    person: await read
      .selectFrom('people.person')
      .selectAll()
      .where('community_id', '=', communityId)
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow(),
    roles: await read
      .selectFrom('people.role')
      .selectAll()
      .where('community_id', '=', communityId)
      .where('person_id', '=', person)
      .orderBy('given_at')
      .execute(),
    interests: await read
      .selectFrom('people.interest')
      .selectAll()
      .where('community_id', '=', communityId)
      .where('person_id', '=', person)
      .orderBy('declared_at')
      .execute(),
    organisations: await listOwnOrganisations(read, communityId, person),
  }
}

async function listOwnOrganisations(
  read: Read,
  communityId: CommunityId,
  person: PersonId,
): Promise<Account['organisations']> {
  return read
    .selectFrom('people.membership')
    .innerJoin('people.organisation', (join) =>
      join
        .onRef('people.organisation.community_id', '=', 'people.membership.community_id')
        .onRef('people.organisation.organisation_id', '=', 'people.membership.organisation_id'),
    )
    .select([
      'people.organisation.organisation_id as id',
      'people.organisation.name',
      'people.membership.is_keeper as isKeeper',
      'people.membership.joined_at as joinedAt',
    ])
    .where('people.membership.community_id', '=', communityId)
    .where('people.membership.person_id', '=', person)
    .orderBy('people.organisation.name')
    .execute()
}
