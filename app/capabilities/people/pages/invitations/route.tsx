import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { acceptInvitation } from '../../acts/invitations.ts'
import { findInvitation } from '../../reads/find-invitation.ts'
import { textsFor } from '../../texts/texts.ts'
import { keyAddress, withNext } from '../fields.ts'
import { Column, Paragraph } from '../form-page.tsx'
import { organisationPath } from '../organisations/addresses.ts'

const path = '/invitations/:key'

/** Opening it changes nothing, and tells a visitor nothing: not even whether there is such an invitation. */
export const invitationPage = get({
  path,
  access: 'anyone',
  rate: 'sign-in',
  summary: 'The page behind the link of an invitation',
  address: keyAddress,
  async show(ask) {
    const texts = textsFor(ask.locale).organisations.invitation
    if (ask.actor.person === null) return signInFirst(ask, ask.address.key)
    const by = { key: ask.address.key, person: ask.actor.person }
    const found = await findInvitation(ask.read, ask.community.id, by)
    if (!found) return ended(ask)
    const title = texts.title(found.organisation)
    const body = (
      <Column>
        <h1 class="govuk-heading-l">{title}</h1>
        <Paragraph>{texts.what(found.organisation, found.email)}</Paragraph>
        <form method="post">
          <Button preventDoubleClick>{texts.button}</Button>
        </form>
      </Column>
    )
    return page(title, body)
  },
})

export const accept = post({
  path,
  access: 'signed-in',
  rate: 'sign-in',
  summary: 'Accept an invitation to an organisation',
  address: keyAddress,
  async act(ask) {
    const result = await perform(ask.house, ask, acceptInvitation, { key: ask.address.key })
    if (result.ok) return seeOther(`${organisationPath(result.value.organisation)}?done=joined`)
    return result.refusal.kind === 'not-signed-in' ? seeOther('/sign-in') : ended(ask)
  },
})

function signInFirst(ask: Ask<unknown>, key: string): Answer {
  const texts = textsFor(ask.locale).organisations.invitation
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{texts.signInTitle}</h1>
      <Paragraph>{texts.signInWhy}</Paragraph>
      <Button href={withNext('/sign-in', `/invitations/${key}`)}>{texts.signIn}</Button>
    </Column>
  )
  return page(texts.signInTitle, body)
}

function ended(ask: Ask<unknown>): Answer {
  const texts = textsFor(ask.locale).organisations.invitation
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{texts.endedTitle}</h1>
      <Paragraph>{texts.ended}</Paragraph>
      <Paragraph>{texts.endedNext}</Paragraph>
    </Column>
  )
  return page(texts.endedTitle, body, { status: 410 })
}
