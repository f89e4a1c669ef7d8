import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { inviteMember, revokeInvitation } from '../../acts/invitations.ts'
import { changeMember, leaveOrganisation } from '../../acts/members.ts'
import { findMembership, findOrganisation } from '../../reads/find-organisation.ts'
import { listMembers, listOpenInvitations } from '../../reads/list-members.ts'
import { listOrganisations } from '../../reads/list-organisations.ts'
import { mayKeep } from '../../rules/may-keep-organisation.ts'
import { textsFor } from '../../texts/texts.ts'
import type { InvitationId, OrganisationId } from '../../vocabulary.ts'
import { type Again, againOf, firstLook, problemAt } from '../form-page.tsx'
import { invitePath, leavePath, memberPath, organisationPath, organisationsPath, revokePath } from './addresses.ts'
import { inviteForm, memberForm, revokeForm } from './form.ts'
import { OrganisationsView } from './list-view.tsx'
import { type InsideModel, presentOrganisation } from './present.ts'
import { OrganisationView } from './view.tsx'

const done = z.enum(['registered', 'changed', 'invited', 'revoked', 'member', 'joined', 'left', 'closed']).optional()
const address = z.strictObject({ organisation: z.uuid() })
type OneAsk = Ask<z.infer<typeof address>>

const doneText = (ask: Ask<{ readonly done?: z.infer<typeof done> }>) =>
  ask.address.done ? textsFor(ask.locale).organisations.done[ask.address.done] : null

export const organisationsPage = get({
  path: organisationsPath,
  access: 'anyone',
  summary: 'Organisations on this site',
  address: z.strictObject({ done }),
  async show(ask) {
    const texts = textsFor(ask.locale).organisations
    const model = await listOrganisations(ask.read, ask.community.id)
    const isSignedIn = ask.actor.person !== null
    const view = <OrganisationsView texts={texts} organisations={model} isSignedIn={isSignedIn} done={doneText(ask)} />
    return page(texts.title, view, { model })
  },
})

async function show(ask: Ask<{ readonly organisation: string }>, again: Again, told: string | null): Promise<Answer> {
  const texts = textsFor(ask.locale).organisations
  const found = await findOrganisation(ask.read, ask.community.id, ask.address.organisation as OrganisationId)
  if (!found) return notFound
  const model = presentOrganisation(found)
  const view = (
    <OrganisationView texts={texts} model={model} inside={await insideOf(ask, found.id)} done={told} again={again} />
  )
  return page(found.name, view, { model, ...(again.errors.length > 0 ? { status: 422, hasErrors: true } : {}) })
}

/** What is for members and keepers only; null for everyone else. */
async function insideOf(ask: Ask<unknown>, organisation: OrganisationId): Promise<InsideModel | null> {
  const { read, community, actor, house } = ask
  const own = await findMembership(read, community.id, { organisation, person: actor.person })
  const keeps = mayKeep(actor, own)
  if (!own && !keeps) return null
  const members = await listMembers(read, community.id, organisation)
  const about = { organisation, now: house.clock.now() }
  const invitations = keeps ? await listOpenInvitations(read, community.id, about) : []
  const isAlone = members.length === 1
  return { isMember: own !== null, mayKeep: keeps, isAlone, you: actor.person, members, invitations }
}

export const organisationPage = get({
  path: organisationPath(':organisation'),
  access: 'anyone',
  summary: 'An organisation and what was checked of it',
  address: address.extend({ done }),
  show: (ask) => show(ask, firstLook, doneText(ask)),
})

const refused = (ask: OneAsk, kind: string, field = '', typed: { readonly email?: string } = {}) =>
  show(ask, problemAt(field, textsFor(ask.locale).organisations.errors[kind]!, typed), null)

const here = (ask: OneAsk, what: z.infer<typeof done>) =>
  seeOther(`${organisationPath(ask.address.organisation)}?done=${what}`)

const idOf = (ask: OneAsk) => ask.address.organisation as OrganisationId

export const invite = post({
  path: invitePath(':organisation'),
  access: 'signed-in',
  rate: 'mail',
  summary: 'Invite somebody to an organisation',
  address,
  form: inviteForm,
  async act(ask, form) {
    const result = await perform(ask.house, ask, inviteMember, { organisation: idOf(ask), email: form.email })
    if (!result.ok) return result.refusal
    return result.value === 'invited' ? here(ask, 'invited') : refused(ask, result.value, 'email', form)
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).organisations.errors), null),
})

export const revoke = post({
  path: revokePath(':organisation'),
  access: 'signed-in',
  summary: 'Take an invitation back',
  address,
  form: revokeForm,
  async act(ask, form) {
    const input = { organisation: idOf(ask), invitation: form.invitation as InvitationId }
    const result = await perform(ask.house, ask, revokeInvitation, input)
    return result.ok ? here(ask, 'revoked') : refused(ask, result.refusal.kind)
  },
})

export const changeMemberRoute = post({
  path: memberPath(':organisation'),
  access: 'signed-in',
  summary: 'Make a member keeper, take that back, or remove them',
  address,
  form: memberForm,
  async act(ask, form) {
    const input = { organisation: idOf(ask), member: form.member as PersonId, change: form.change }
    const result = await perform(ask.house, ask, changeMember, input)
    return result.ok ? here(ask, 'member') : refused(ask, result.refusal.kind)
  },
})

export const leave = post({
  path: leavePath(':organisation'),
  access: 'signed-in',
  summary: 'Leave an organisation',
  address,
  async act(ask) {
    const result = await perform(ask.house, ask, leaveOrganisation, { organisation: idOf(ask) })
    if (!result.ok) return refused(ask, result.refusal.kind)
    return seeOther(`${organisationsPath}?done=${result.value.isClosed ? 'closed' : 'left'}`)
  },
})
