import { changeItem } from '#capabilities/matters/index.ts'
import { normaliseEmail } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { hashOfToken, newToken } from '#platform/secrets.ts'
import { letterOf } from '../notices/letter.ts'
import { mayTakePart, roleOf } from '../rules/may.ts'
import { takesSupport } from '../rules/states.ts'
import { listAuthors } from '../store/authors.ts'
import { lockProposal } from '../store/lock-proposals.ts'
import type { ProposalTable } from '../store/tables.ts'
import { textsFor } from '../texts/texts.ts'
import type { ProposalId } from '../vocabulary.ts'

export const mostAuthors = 10
const daysToAccept = 30

export type InviteRefusal = {
  readonly kind: 'not-yours' | 'settled' | 'email-form' | 'email-missing' | 'too-many-authors' | 'invited-already'
}

/** An author asks somebody, by their address, to write the proposal together. Only who reads that address can accept. */
export const inviteAuthor: Act<{ readonly proposal: ProposalId; readonly email: string }, null, InviteRefusal> = async (
  deed,
  input,
) => {
  const proposal = await lockOwn(deed, input.proposal)
  if (!proposal) return refuse({ kind: 'not-yours' })
  if (!isLive(proposal)) return refuse({ kind: 'settled' })
  if (input.email.trim() === '') return refuse({ kind: 'email-missing' })
  const email = normaliseEmail(input.email)
  if (email === null) return refuse({ kind: 'email-form' })
  const open = await openInvitations(deed, input.proposal)
  if (open.some((each) => each.email === email)) return refuse({ kind: 'invited-already' })
  const authors = await listAuthors(deed, [input.proposal])
  if (authors.length + open.length >= mostAuthors) return refuse({ kind: 'too-many-authors' })
  const key = newToken(deed.chance)
  await deed.write
    .insertInto('proposals.author_invitation')
    .values({
      community_id: deed.community.id,
      invitation_id: deed.newId<'invitation'>(),
      proposal_id: input.proposal,
      key_hash: hashOfToken(key),
      email,
      invited_by: deed.actor.person,
      made_at: deed.now,
      expires_at: new Date(deed.now.getTime() + daysToAccept * 86_400_000),
      ended_at: null,
      ending: null,
    })
    .execute()
  const { letters } = textsFor(deed.community.locale)
  const words = letters.invitation({ title: proposal.title, community: deed.community.name, days: daysToAccept })
  await deed.mail(
    letterOf(letters, { to: email, community: deed.community, stop: null, words, href: `/proposals/join/${key}` }),
  )
  return done(null)
}

const isLive = ({ shown, merged_into, state }: ProposalTable) =>
  shown === 'published' && merged_into === null && takesSupport(state)

async function lockOwn(deed: Deed, id: ProposalId): Promise<ProposalTable | null> {
  const proposal = await lockProposal(deed, id)
  const authors = proposal ? await listAuthors(deed, [id]) : []
  const isOwn = deed.actor.person !== null && authors.some(({ person }) => person === deed.actor.person)
  return proposal && isOwn ? proposal : null
}

const openInvitations = ({ write, community, now }: Deed, proposal: ProposalId) =>
  write
    .selectFrom('proposals.author_invitation')
    .select('email')
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', proposal)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()

export interface AnswerInvitation {
  readonly key: string
  readonly answer: 'accept' | 'decline'
  readonly isNamed: boolean
}

export type AnswerInvitationRefusal = { readonly kind: 'confirm-first' | 'no-such-invitation' | 'settled' }

/** Whoever was asked becomes an author, or does not. */
export const answerInvitation: Act<AnswerInvitation, { readonly slug: string }, AnswerInvitationRefusal> = async (
  deed,
  { key, answer, isNamed },
) => {
  const person = deed.actor.person
  if (!mayTakePart(deed.actor) || person === null) return refuse({ kind: 'confirm-first' })
  const invitation = await deed.write
    .selectFrom('proposals.author_invitation')
    .select(['invitation_id', 'proposal_id'])
    .where('community_id', '=', deed.community.id)
    .where('key_hash', '=', hashOfToken(key))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', deed.now)
    .forUpdate()
    .executeTakeFirst()
  const proposal = invitation && (await lockProposal(deed, invitation.proposal_id as ProposalId))
  if (!invitation || !proposal) return refuse({ kind: 'no-such-invitation' })
  if (answer === 'accept' && !isLive(proposal)) return refuse({ kind: 'settled' })
  await deed.write
    .updateTable('proposals.author_invitation')
    .set({ ended_at: deed.now, ending: answer === 'accept' ? 'accepted' : 'declined', email: null })
    .where('community_id', '=', deed.community.id)
    .where('invitation_id', '=', invitation.invitation_id)
    .execute()
  if (answer === 'accept') await addAuthor(deed, proposal.proposal_id, { person, isNamed })
  return done({ slug: proposal.slug })
}

const addAuthor = (deed: Deed, proposal: string, about: { readonly person: string; readonly isNamed: boolean }) =>
  deed.write
    .insertInto('proposals.author')
    .values({
      community_id: deed.community.id,
      proposal_id: proposal,
      author_id: deed.newId<'author'>(),
      person_id: about.person,
      in_role: roleOf(deed.actor),
      is_named: about.isNamed,
      is_first: false,
      came_from: null,
      since: deed.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export type LeaveRefusal = { readonly kind: 'not-yours' | 'only-author' }

/** An author steps back; the proposal goes on with the others, one of whom is told what becomes of it. */
export const leaveProposal: Act<{ readonly proposal: ProposalId }, null, LeaveRefusal> = async (deed, input) => {
  const proposal = await lockOwn(deed, input.proposal)
  if (!proposal) return refuse({ kind: 'not-yours' })
  const authors = await listAuthors(deed, [input.proposal])
  const next = authors.find(({ person }) => person !== null && person !== deed.actor.person)
  if (!next) return refuse({ kind: 'only-author' })
  const wasFirst = authors.some(({ person, isFirst }) => isFirst && person === deed.actor.person)
  await deed.write
    .deleteFrom('proposals.author')
    .where('community_id', '=', deed.community.id)
    .where('proposal_id', '=', input.proposal)
    .where('person_id', '=', deed.actor.person)
    .execute()
  if (wasFirst) {
    await deed.write
      .updateTable('proposals.author')
      .set({ is_first: true })
      .where('community_id', '=', deed.community.id)
      .where('proposal_id', '=', input.proposal)
      .where('person_id', '=', next.person)
      .execute()
    await changeItem(deed, { itemId: input.proposal, author: next.person })
  }
  return done(null)
}

/** An author shows their name with a proposal, or no longer. */
export const nameMyself: Act<
  { readonly proposal: ProposalId; readonly isNamed: boolean },
  null,
  { readonly kind: 'not-yours' }
> = async (deed, { proposal, isNamed }) => {
  const changed = await deed.write
    .updateTable('proposals.author')
    .set({ is_named: isNamed })
    .where('community_id', '=', deed.community.id)
    .where('proposal_id', '=', proposal)
    .where('person_id', '=', deed.actor.person)
    .returning('author_id')
    .executeTakeFirst()
  return changed ? done(null) : refuse({ kind: 'not-yours' })
}
