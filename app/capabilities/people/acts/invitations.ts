import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { hashOfToken, newToken } from '#platform/secrets.ts'
import { findMembership, findOrganisation } from '../reads/find-organisation.ts'
import { mayKeep } from '../rules/may-keep-organisation.ts'
import { sessionLife, triesOf } from '../rules/session-life.ts'
import { countAttempt } from '../store/count-attempt.ts'
import { saveMember } from '../store/save-organisation.ts'
import { textsFor } from '../texts/texts.ts'
import type { InvitationId, OrganisationId } from '../vocabulary.ts'

export type InviteOutcome = 'invited' | 'not-yours-to-do' | 'too-many-letters'

/**
 * Mails an invitation to one address. A newer one to the same address ends those before it. Never says whether the
 * address has an account. Outcomes, not refusals: a refusal would undo the count of letters.
 */
export const inviteMember: Act<
  { readonly organisation: OrganisationId; readonly email: string },
  InviteOutcome,
  never
> = async (deed, input) => {
  const { actor, community, write } = deed
  const own = await findMembership(write, community.id, { organisation: input.organisation, person: actor.person })
  const organisation = await findOrganisation(write, community.id, input.organisation)
  if (!organisation || actor.person === null || !mayKeep(actor, own)) return done('not-yours-to-do')
  const isWithinLimit = await countAttempt(write, {
    communityId: community.id,
    kind: 'invite',
    about: deed.secrets.keyedHash('attempts', `invite ${actor.person}`),
    limit: triesOf.invitationsADay,
    minutes: 1440,
  })
  if (!isWithinLimit) return done('too-many-letters')
  await write
    .updateTable('people.invitation')
    .set({ revoked_at: deed.now })
    .where('community_id', '=', community.id)
    .where('organisation_id', '=', input.organisation)
    .where('email', '=', input.email)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  const key = newToken(deed.chance)
  const expires_at = new Date(deed.now.getTime() + sessionLife.invitationDays * 86_400_000)
  await write
    .insertInto('people.invitation')
    .values({
      community_id: community.id,
      invitation_id: deed.newId<'invitation'>(),
      organisation_id: input.organisation,
      key_hash: hashOfToken(key),
      email: input.email,
      invited_by: actor.person,
      created_at: deed.now,
      expires_at,
      used_at: null,
      revoked_at: null,
    })
    .execute()
  const { letters } = textsFor(community.locale)
  const { name, origin } = community
  const link = `${origin}/invitations/${key}`
  const about = { community: name, origin, organisation: organisation.name, link, until: expires_at }
  await deed.mail({ to: input.email, ...letters.invitation(about) })
  return done('invited')
}

/** Takes an invitation back, while nobody has accepted it. */
export const revokeInvitation: Act<
  { readonly organisation: OrganisationId; readonly invitation: InvitationId },
  null,
  { readonly kind: 'not-yours-to-do' } | { readonly kind: 'invitation-ended' }
> = async (deed, input) => {
  const { actor, community, write } = deed
  const own = await findMembership(write, community.id, { organisation: input.organisation, person: actor.person })
  if (!mayKeep(actor, own)) return refuse({ kind: 'not-yours-to-do' })
  const revoked = await write
    .updateTable('people.invitation')
    .set({ revoked_at: deed.now })
    .where('community_id', '=', community.id)
    .where('organisation_id', '=', input.organisation)
    .where('invitation_id', '=', input.invitation)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return revoked.numUpdatedRows === 1n ? done(null) : refuse({ kind: 'invitation-ended' })
}

export type AcceptRefusal = { readonly kind: 'not-signed-in' } | { readonly kind: 'invitation-ended' }

/**
 * Accepts an invitation, once, in time, by the one person whose proved address it was sent to. Somebody else's is as one
 * that ended: the link in other hands is worth nothing and tells nothing.
 */
export const acceptInvitation: Act<
  { readonly key: string },
  { readonly organisation: OrganisationId },
  AcceptRefusal
> = async (deed, input) => {
  const { actor, community, write } = deed
  if (actor.person === null) return refuse({ kind: 'not-signed-in' })
  const used = await write
    .updateTable('people.invitation')
    .set({ used_at: deed.now })
    .where('community_id', '=', community.id)
    .where('key_hash', '=', hashOfToken(input.key))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', deed.now)
    .where('email', 'in', (on) =>
      on
        .selectFrom('people.person')
        .select((person) => person.ref('people.person.email').$notNull().as('email'))
        .where('people.person.community_id', '=', community.id)
        .where('people.person.person_id', '=', actor.person)
        .where('people.person.email_confirmed_at', 'is not', null),
    )
    .returning('organisation_id')
    .executeTakeFirst()
  if (!used) return refuse({ kind: 'invitation-ended' })
  const organisation = used.organisation_id as OrganisationId
  await saveMember(deed, organisation, { person: actor.person, isKeeper: false })
  return done({ organisation })
}
