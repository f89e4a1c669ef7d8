import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { hashOfToken } from '#platform/secrets.ts'
import type { SignInMethod } from '../vocabulary.ts'

/** How safely the person of a session is signed in, and how their account is protected. */
export interface Security {
  readonly person: PersonId
  readonly email: string
  readonly method: SignInMethod
  readonly createdAt: Date
  readonly secondFactorAt: Date | null
  readonly now: Date
  readonly hasPassword: boolean
  readonly hasAuthenticator: boolean
  readonly passkeys: number
  /** Officer or administrator, now or at a later day: what they can do is worth more care. */
  readonly hasPower: boolean
  readonly isDemonstration: boolean
}

export async function findSecurity(
  read: Read,
  communityId: CommunityId,
  sessionToken: string | null,
): Promise<Security | null> {
  if (sessionToken === null) return null
  const found = await sql<Security>`
    SELECT person.person_id AS person, person.email, session.method, session.created_at AS "createdAt",
      session.second_factor_at AS "secondFactorAt", now() AS now, person.is_demonstration AS "isDemonstration",
      EXISTS (SELECT FROM people.password WHERE community_id = ${communityId} AND person_id = person.person_id) AS "hasPassword",
      EXISTS (SELECT FROM people.authenticator WHERE community_id = ${communityId} AND person_id = person.person_id
        AND confirmed_at IS NOT NULL) AS "hasAuthenticator",
      (SELECT count(*) FROM people.passkey WHERE community_id = ${communityId} AND person_id = person.person_id) AS passkeys,
      EXISTS (SELECT FROM people.role WHERE community_id = ${communityId} AND person_id = person.person_id
        AND role IN ('officer', 'administrator') AND ended_at IS NULL
        AND (until_on IS NULL OR until_on > (now() AT TIME ZONE 'Europe/London')::date)) AS "hasPower"
    FROM people.session
    JOIN people.person ON person.community_id = session.community_id AND person.person_id = session.person_id
    WHERE session.community_id = ${communityId} AND session.token_hash = ${hashOfToken(sessionToken)}
      AND session.expires_at > now() AND session.last_seen_at > now() - interval '14 days'
      AND person.erased_at IS NULL`.execute(read)
  return found.rows[0] ?? null
}
