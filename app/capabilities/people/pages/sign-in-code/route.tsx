import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import type { Answer } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { signInByCode } from '../../acts/sign-in-by-code.ts'
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
import { browserOf, signedInAnswer } from '../signed-in.ts'

function show(ask: Ask, again: Again): Answer {
  const all = textsFor(ask.locale).signIn
  const texts = all.code
  const hasOutbox =
    ask.house.settings.mailUrl === null && (ask.house.settings.isDemonstration || ask.house.settings.isDevelopment)
  const body = (
    <FormPage heading={texts.title} again={again}>
      <Paragraph>{texts.sent}</Paragraph>
      <Paragraph>{texts.how}</Paragraph>
      {hasOutbox && (
        <p class="govuk-inset-text">
          <TextLink href="/outbox">{texts.outbox}</TextLink>
        </p>
      )}
      <form method="post" novalidate>
        <TextInput
          name="code"
          label={texts.label}
          width={10}
          inputmode="numeric"
          autocomplete="one-time-code"
          errors={again.errors}
        />
        <Button preventDoubleClick>{texts.button}</Button>
      </form>
      <h2 class="govuk-heading-s">{texts.notCome}</h2>
      <Paragraph>
        {texts.notComeWhy} <TextLink href="/sign-in">{texts.again}</TextLink>
      </Paragraph>
    </FormPage>
  )
  return formAnswer(texts.title, body, again)
}

export const codePage = get({
  path: '/sign-in/code',
  access: 'anyone',
  summary: 'Where to enter the code from the mail',
  show: (ask) => show(ask, firstLook),
})

export const enterCode = post({
  path: '/sign-in/code',
  access: 'anyone',
  rate: 'sign-in',
  summary: 'Sign in by the code from the mail',
  form: z.strictObject({
    code: z
      .string({ error: 'code-form' })
      .max(40, 'code-form')
      .transform(onlyDigits)
      .pipe(z.string().regex(/^\d{6}$/, 'code-form')),
  }),
  async act(ask, form) {
    const browserToken = ask.ceremony
    if (browserToken === null) return ended(ask)
    const result = await perform(ask.house, ask, signInByCode, {
      browserToken,
      code: form.code,
      browser: browserOf(ask),
    })
    if (!result.ok) return result.refusal
    switch (result.value.kind) {
      case 'signed-in':
        return signedInAnswer(ask, result.value)
      case 'wrong-code':
        return show(ask, problemAt('code', textsFor(ask.locale).signIn.errors['code-wrong']!))
      case 'no-code-left':
        return ended(ask)
    }
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).signIn.errors)),
})

function onlyDigits(text: string): string {
  return text.replaceAll(/[\s-]/g, '')
}

function ended(ask: Ask): Answer {
  const texts = textsFor(ask.locale).signIn.code
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{texts.ended}</h1>
      <Paragraph>{texts.endedWhy}</Paragraph>
      <Button href="/sign-in">{texts.again}</Button>
    </Column>
  )
  return formAnswer(texts.ended, body, { errors: [{ name: 'code', message: texts.ended }] })
}
