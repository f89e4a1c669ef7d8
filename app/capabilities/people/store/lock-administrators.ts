import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'

/**
 * Whether the community would still have an administrator without this person; true also when the person is none.
 * Locks all administrators' rows, so that two who leave at once cannot both be told that the other stays. Only one
 * whose role has begun, has no end set and whose account is there counts.
 */
export async function hasAnotherAdministrator(deed: Deed, person: PersonId): Promise<boolean> {
  const today = sql<string>`(now() AT TIME ZONE 'Europe/London')::date`
  const rows = await deed.write
    .selectFrom('people.role')
    .select(['person_id', 'until_on'])
    .where('community_id', '=', deed.community.id)
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .where('from_on', '<=', today)
    .where((on) => on.or([on('until_on', 'is', null), on('until_on', '>', today)]))
    .orderBy('role_id')
    .forUpdate()
    .execute()
  if (!rows.some((row) => row.person_id === person)) return true
  return rows.some((row) => row.person_id !== person && row.until_on === null)
}
