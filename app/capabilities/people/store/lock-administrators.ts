import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'

/**
 * Whether the community would still have an administrator without this person; true also when the person is none.
 * Locks all administrators' rows, so that two who leave at once cannot both be told that the other stays. Only one
 * whose role has begun, has no end set and who has signed in before counts: a mistyped address looks after nobody.
 */
export async function hasAnotherAdministrator(deed: Deed, person: PersonId): Promise<boolean> {
  const today = sql<string>`(now() AT TIME ZONE 'Europe/London')::date`
  const rows = await deed.write
    .selectFrom('people.role')
    .select(['person_id', 'until_on'])
    .select((on) =>
      on
        .exists(
          on
            .selectFrom('people.person')
            .select('people.person.person_id')
            .whereRef('people.person.community_id', '=', 'people.role.community_id')
            .whereRef('people.person.person_id', '=', 'people.role.person_id')
            .where('email_confirmed_at', 'is not', null),
        )
        .as('has_signed_in'),
    )
    .where('community_id', '=', deed.community.id)
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .where('from_on', '<=', today)
    .where((on) => on.or([on('until_on', 'is', null), on('until_on', '>', today)]))
    .orderBy('role_id')
    .forUpdate()
    .execute()
  if (!rows.some((row) => row.person_id === person)) return true
  return rows.some((row) => row.person_id !== person && row.until_on === null && row.has_signed_in)
}
