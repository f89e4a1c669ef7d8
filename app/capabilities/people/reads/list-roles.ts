import { sql } from 'kysely'
import type { Role } from '#platform/acts/actor.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { RoleId } from '../vocabulary.ts'

export interface HeldRole {
  readonly id: RoleId
  readonly person: PersonId
  readonly displayName: string | null
  readonly email: string | null
  readonly role: Role
  readonly placeCode: string | null
  readonly fromOn: string
  readonly untilOn: string | null
}

/** Roles that hold today or will, for administrators. */
export async function listRoles(read: Read, communityId: CommunityId): Promise<readonly HeldRole[]> {
  const rows = await read
    .selectFrom('people.role')
    .innerJoin('people.person', (join) =>
      join
        .onRef('people.person.community_id', '=', 'people.role.community_id')
        .onRef('people.person.person_id', '=', 'people.role.person_id'),
    )
    .select(['role_id', 'people.person.person_id', 'display_name', 'email', 'role', 'from_on', 'until_on'])
    .select('people.role.place_code as held_for')
    .where('people.role.community_id', '=', communityId)
    .where('ended_at', 'is', null)
    .where((on) =>
      on.or([on('until_on', 'is', null), on('until_on', '>', sql<string>`(now() AT TIME ZONE 'Europe/London')::date`)]),
    )
    .orderBy('role')
    .orderBy('display_name')
    .orderBy('role_id')
    .execute()
  return rows.map((row) => ({
    id: row.role_id as RoleId,
    person: row.person_id as PersonId,
    displayName: row.display_name,
    email: row.email,
    role: row.role,
    placeCode: row.held_for,
    fromOn: row.from_on,
    untilOn: row.until_on,
  }))
}
