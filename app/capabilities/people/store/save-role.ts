import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { Role } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'
import type { RoleId } from '../vocabulary.ts'

export interface NewRole {
  readonly person: PersonId
  readonly role: Role
  /** Null: for the whole community. */
  readonly placeCode: string | null
  /** Null: from today, as London has it. */
  readonly fromOn: string | null
  /** The first day without the role; null: until ended. */
  readonly untilOn: string | null
}

export async function saveRole(deed: Deed, role: NewRole): Promise<RoleId> {
  const id = deed.newId<'role'>()
  await deed.write
    .insertInto('people.role')
    .values({
      community_id: deed.community.id,
      role_id: id,
      person_id: role.person,
      role: role.role,
      place_code: role.placeCode,
      from_on: role.fromOn ?? sql<string>`(now() AT TIME ZONE 'Europe/London')::date`,
      until_on: role.untilOn,
      given_by: deed.actor.person,
      given_at: deed.now,
      ended_at: null,
      ended_by: null,
    })
    .execute()
  return id
}
