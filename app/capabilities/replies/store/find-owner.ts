import { sql } from 'kysely'
import { listPeopleWithRole, type PersonWithRole } from '#capabilities/people/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { type CouldAnswer, chooseOwner } from '../rules/choose-owner.ts'

/** Who must answer for a team now; never `notThem`, who is just leaving. */
export async function findOwner(
  read: Read,
  communityId: CommunityId,
  teamId: string,
  notThem: PersonId | null = null,
): Promise<PersonId | null> {
  const officers = await listPeopleWithRole(read, communityId, 'officer')
  const administrators = await listPeopleWithRole(read, communityId, 'administrator')
  const holder = await read
    .selectFrom('replies.holder')
    .select('accountable_id')
    .where('community_id', '=', communityId)
    .where('team_id', '=', teamId)
    .executeTakeFirst()
  const owed = await countOwed(read, communityId)
  const withOwed = (people: readonly PersonWithRole[]): readonly CouldAnswer[] =>
    people
      .filter(({ id, placeCode }) => id !== notThem && placeCode === null)
      .map(({ id }) => ({ id, owes: owed.get(id) ?? 0 }))
  return chooseOwner({
    holder: holder?.accountable_id ?? null,
    officers: withOwed(officers),
    administrators: withOwed(administrators),
  }) as PersonId | null
}

async function countOwed(read: Read, communityId: CommunityId): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .selectFrom('replies.clock')
    .select(['owner_id', sql<number>`count(*)`.as('owes')])
    .where('community_id', '=', communityId)
    .where('state', 'in', ['waiting', 'asked'])
    .where('owner_id', 'is not', null)
    .groupBy('owner_id')
    .execute()
  return new Map(rows.map(({ owner_id, owes }) => [owner_id!, owes]))
}
