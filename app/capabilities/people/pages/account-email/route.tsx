import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { askForMailChange } from '../../acts/ask-for-mail-change.ts'
import { confirmMailChange } from '../../acts/confirm-mail-change.ts'
import { findProof } from '../../reads/find-proof.ts'
import { textsFor } from '../../texts/texts.ts'
import { emailField, keyAddress } from '../fields.ts'
import { type Again, againOf, Column, FormPage, firstLook, formAnswer, Paragraph, TextLink } from '../form-page.tsx'
import { careNeeded, withCare } from '../sign-in-again/route.tsx'
import { sessionCookie } from '../signed-in.ts'

const path = '/account/email'

const show = (ask: Ask<unknown>, again: Again): Promise<Answer> =>
  withCare(ask, path, (security) => {
    const texts = textsFor(ask.locale).account
    const body = (
      <>
        <BackLink href="/account" label={texts.back} />
        <FormPage heading={texts.emailPage.title} again={again}>
          <Paragraph>{texts.emailPage.now(security.email)}</Paragraph>
          <form method="post" novalidate>
            <TextInput
              name="email"
              type="email"
              label={texts.emailPage.label}
              hint={texts.emailPage.hint}
              autocomplete="email"
              spellcheck={false}
              errors={again.errors}
              typed={again.typed}
            />
            <Button preventDoubleClick>{texts.emailPage.button}</Button>
          </form>
        </FormPage>
      </>
    )
    return formAnswer(texts.emailPage.title, body, again)
  })

export const emailPage = get({
  path,
  access: 'signed-in',
  summary: 'Change the mail address',
  show: (ask) => show(ask, firstLook),
})

export const askForNewEmail = post({
  path,
  access: 'signed-in',
  rate: 'mail',
  summary: 'Ask for a link to a new mail address',
  form: z.strictObject({ email: emailField }),
  async act(ask, form) {
    const result = await perform(ask.house, ask, askForMailChange, {
      sessionToken: ask.sessionToken,
      email: form.email,
    })
    return result.ok ? seeOther('/account/email/sent') : careNeeded(ask, result.refusal.kind, path)
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).account.errors)),
})

export const emailSentPage = get({
  path: '/account/email/sent',
  access: 'signed-in',
  summary: 'Says that a link is on its way',
  show(ask) {
    const texts = textsFor(ask.locale).account
    return page(
      texts.emailPage.sentTitle,
      <Plain title={texts.emailPage.sentTitle} text={texts.emailPage.sent} back={texts.back} />,
    )
  },
})

const Plain = (props: { readonly title: string; readonly text: string; readonly back: string }) => (
  <Column>
    <h1 class="govuk-heading-l">{props.title}</h1>
    <Paragraph>{props.text}</Paragraph>
    <Paragraph>
      <TextLink href="/account">{props.back}</TextLink>
    </Paragraph>
  </Column>
)

export const confirmEmailPage = get({
  path: '/account/email/:key',
  access: 'signed-in',
  summary: 'The page behind the link to a new mail address',
  address: keyAddress,
  async show(ask) {
    const texts = textsFor(ask.locale).account.emailPage
    const proof = await findProof(ask.read, ask.community.id, { purpose: 'mail-change', token: ask.address.key })
    if (!proof || proof.personId !== ask.actor.person) return ended(ask)
    const body = (
      <Column>
        <h1 class="govuk-heading-l">{texts.confirmTitle}</h1>
        <Paragraph>{texts.confirm(proof.email)}</Paragraph>
        <form method="post">
          <Button preventDoubleClick>{texts.confirmButton}</Button>
        </form>
      </Column>
    )
    return page(texts.confirmTitle, body)
  },
})

export const confirmEmail = post({
  path: '/account/email/:key',
  access: 'signed-in',
  rate: 'sign-in',
  summary: 'Change the mail address to the one the link was sent to',
  address: keyAddress,
  async act(ask) {
    const input = { token: ask.address.key, sessionToken: ask.sessionToken ?? '' }
    const result = await perform(ask.house, ask, confirmMailChange, input)
    if (result.ok) return seeOther('/account?done=email', [sessionCookie(result.value.token)])
    const texts = textsFor(ask.locale).account
    switch (result.refusal.kind) {
      case 'not-signed-in':
        return seeOther('/sign-in')
      case 'link-ended':
        return ended(ask)
      case 'address-taken': {
        const { takenTitle, taken } = texts.emailPage
        return page(takenTitle, <Plain title={takenTitle} text={taken} back={texts.back} />, { status: 409 })
      }
    }
  },
})

function ended(ask: Ask<unknown>): Answer {
  const texts = textsFor(ask.locale).account
  const { endedTitle, ended: text } = texts.emailPage
  return page(endedTitle, <Plain title={endedTitle} text={text} back={texts.back} />, { status: 410 })
}
