import type { Actor, Role } from '#platform/acts/actor.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { PersonId } from '#platform/ids.ts'
import { hashOfToken } from '#platform/secrets.ts'

/**
 * Who a session belongs to, now: asked for each request, so that what ended a moment ago is ended. A role counts from
 * its first day up to its last. Councillors act for the whole community, whichever ward elected them. That the session
 * was seen is written at most once an hour.
 */
const text = `
  WITH seen AS (
    UPDATE people.session SET last_seen_at = now()
    WHERE community_id = $1 AND token_hash = $2 AND expires_at > now()
      AND last_seen_at BETWEEN now() - interval '14 days' AND now() - interval '1 hour')
  SELECT person.person_id, person.display_name, person.resident_since IS NOT NULL AS is_resident,
    session.second_factor_at IS NOT NULL AS has_second_factor,
    ARRAY(SELECT DISTINCT CASE WHEN role.place_code IS NULL OR role.place_code = $3 OR role.role = 'councillor'
        THEN role.role ELSE role.role || ' ' || role.place_code END FROM people.role
      WHERE role.community_id = $1 AND role.person_id = person.person_id AND role.ended_at IS NULL
        AND role.from_on <= (now() AT TIME ZONE 'Europe/London')::date
        AND (role.until_on IS NULL OR role.until_on > (now() AT TIME ZONE 'Europe/London')::date)) AS roles
  FROM people.session
  JOIN people.person ON person.community_id = session.community_id AND person.person_id = session.person_id
  WHERE session.community_id = $1 AND session.token_hash = $2 AND session.expires_at > now()
    AND session.last_seen_at > now() - interval '14 days' AND person.erased_at IS NULL`

interface Row {
  readonly person_id: PersonId
  readonly display_name: string | null
  readonly is_resident: boolean
  readonly has_second_factor: boolean
  /** `officer`, or for a part of the community `officer E07000146`. */
  readonly roles: readonly string[]
}

/** Finds the person of a session; a visitor when there is none such. */
export async function findActor(
  house: House,
  community: Community,
  sessionToken: string,
  visit: string | null,
): Promise<Actor> {
  const values = [community.id, hashOfToken(sessionToken), community.placeCode]
  const row = (await house.database.pool.query<Row>({ name: 'find-actor', text, values })).rows[0]
  if (!row) return { ...visitor, visit }
  return {
    person: row.person_id,
    displayName: row.display_name,
    standing: row.is_resident ? 'resident' : 'confirmed',
    ...rolesOf(row.roles),
    hasSecondFactor: row.has_second_factor,
    visit,
  }
}

function rolesOf(held: readonly string[]): Pick<Actor, 'roles' | 'localRoles'> {
  const roles = new Set<Role>()
  const localRoles = new Map<Role, Set<string>>()
  for (const each of held) {
    const [role, place] = each.split(' ') as [Role, string?]
    if (place === undefined) roles.add(role)
    else localRoles.set(role, (localRoles.get(role) ?? new Set()).add(place))
  }
  return { roles, localRoles }
}
