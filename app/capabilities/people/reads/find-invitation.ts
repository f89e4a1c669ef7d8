import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { hashOfToken } from '#platform/secrets.ts'

/** The organisation behind an invitation that this person can still accept; null for everyone else. */
export async function findInvitation(
  read: Read,
  communityId: CommunityId,
  by: { readonly key: string; readonly person: PersonId | null },
): Promise<{ readonly organisation: string; readonly email: string } | null> {
  const found = await sql<{ organisation: string; email: string }>`
    SELECT organisation.name AS organisation, invitation.email
    FROM people.invitation
    JOIN people.organisation ON organisation.community_id = invitation.community_id
      AND organisation.organisation_id = invitation.organisation_id
    JOIN people.person ON person.community_id = invitation.community_id AND person.email = invitation.email
      AND person.person_id = ${by.person} AND person.email_confirmed_at IS NOT NULL
    WHERE invitation.community_id = ${communityId} AND invitation.key_hash = ${hashOfToken(by.key)}
      AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()`.execute(read)
  return found.rows[0] ?? null
}
