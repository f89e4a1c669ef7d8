import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { InvitationId, OrganisationId } from '../vocabulary.ts'

export interface Member {
  readonly id: PersonId
  readonly displayName: string | null
  readonly isKeeper: boolean
  readonly joinedAt: Date
}

/** Who belongs to an organisation: for its members, not for everyone. */
export async function listMembers(
  read: Read,
  communityId: CommunityId,
  organisation: OrganisationId,
): Promise<readonly Member[]> {
  const rows = await read
    .selectFrom('people.membership')
    .innerJoin('people.person', (join) =>
      join
        .onRef('people.person.community_id', '=', 'people.membership.community_id')
        .onRef('people.person.person_id', '=', 'people.membership.person_id'),
    )
    .select(['people.person.person_id', 'display_name', 'is_keeper', 'joined_at'])
    .where('people.membership.community_id', '=', communityId)
    .where('organisation_id', '=', organisation)
    .orderBy('is_keeper', 'desc')
    .orderBy('joined_at')
    .execute()
  return rows.map((row) => ({
    id: row.person_id as PersonId,
    displayName: row.display_name,
    isKeeper: row.is_keeper,
    joinedAt: row.joined_at,
  }))
}

export interface OpenInvitation {
  readonly id: InvitationId
  readonly email: string
  readonly expiresAt: Date
}

/** Invitations that can still be accepted: for keepers. */
export async function listOpenInvitations(
  read: Read,
  communityId: CommunityId,
  about: { readonly organisation: OrganisationId; readonly now: Date },
): Promise<readonly OpenInvitation[]> {
  const rows = await read
    .selectFrom('people.invitation')
    .select(['invitation_id', 'email', 'expires_at'])
    .where('community_id', '=', communityId)
    .where('organisation_id', '=', about.organisation)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', about.now)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({ id: row.invitation_id as InvitationId, email: row.email, expiresAt: row.expires_at }))
}
