import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import { eraseAccount } from '../../acts/erase-account.ts'
import { textsFor } from '../../texts/texts.ts'
import {
  type Again,
  againOf,
  Column,
  FormPage,
  firstLook,
  formAnswer,
  Paragraph,
  problemAt,
  TextLink,
} from '../form-page.tsx'
import { careNeeded, withCare } from '../sign-in-again/route.tsx'
import { noSessionCookie } from '../signed-in.ts'

const path = '/account/erase'

const show = (ask: Ask<unknown>, again: Again): Promise<Answer> =>
  withCare(ask, path, () => {
    const texts = textsFor(ask.locale).account
    const own = texts.erasePage
    const body = (
      <>
        <BackLink href="/account" label={texts.back} />
        <FormPage heading={own.title} again={again}>
          <WarningText>{own.what}</WarningText>
          <Paragraph>{own.stays}</Paragraph>
          <Paragraph>
            <TextLink href="/account/export">{own.download}</TextLink>
          </Paragraph>
          <form method="post" novalidate>
            <TextInput
              name="word"
              label={own.label}
              width={10}
              autocomplete="off"
              errors={again.errors}
              typed={again.typed}
            />
            <Button kind="warning" preventDoubleClick>
              {own.button}
            </Button>
          </form>
        </FormPage>
      </>
    )
    return formAnswer(own.title, body, again)
  })

export const erasePage = get({
  path,
  access: 'signed-in',
  summary: 'Erase one’s own account',
  show: (ask) => show(ask, firstLook),
})

export const erase = post({
  path,
  access: 'signed-in',
  summary: 'Erase one’s own account',
  form: z.strictObject({
    word: z
      .string()
      .max(40)
      .trim()
      .toLowerCase()
      .regex(/^erase$/, 'erase-word'),
  }),
  async act(ask) {
    const result = await perform(ask.house, ask, eraseAccount, { sessionToken: ask.sessionToken })
    const texts = textsFor(ask.locale).account
    if (result.ok) {
      const body = (
        <Column>
          <h1 class="govuk-heading-l">{texts.erasePage.doneTitle}</h1>
          <Paragraph>{texts.erasePage.done}</Paragraph>
        </Column>
      )
      return page(texts.erasePage.doneTitle, body, { cookies: [noSessionCookie] })
    }
    return result.refusal.kind === 'last-administrator'
      ? show(ask, problemAt('word', texts.errors['last-administrator']!))
      : careNeeded(ask, result.refusal.kind, path)
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).account.errors)),
})
