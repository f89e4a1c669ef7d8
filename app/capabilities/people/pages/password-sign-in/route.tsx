import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import type { Answer } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { countPasswordTry } from '../../acts/count-password-try.ts'
import { signInByPassword } from '../../acts/sign-in-by-password.ts'
import { findPasswordHash } from '../../reads/find-password-hash.ts'
import { ownPath } from '../../rules/own-path.ts'
import { isPassword, nobodysHash } from '../../store/password-hash.ts'
import { textsFor } from '../../texts/texts.ts'
import { emailField, nextAddress, withNext } from '../fields.ts'
import { type Again, againOf, FormPage, firstLook, formAnswer, Paragraph, problemAt, TextLink } from '../form-page.tsx'
import { browserOf, signedInAnswer } from '../signed-in.ts'

type PasswordAsk = Ask<z.infer<typeof nextAddress>>

function show(ask: PasswordAsk, again: Again): Answer {
  const texts = textsFor(ask.locale).signIn
  const body = (
    <FormPage heading={texts.password.title} again={again}>
      <form method="post" novalidate>
        <TextInput
          name="email"
          type="email"
          label={texts.email}
          autocomplete="username"
          spellcheck={false}
          errors={again.errors}
          typed={again.typed}
        />
        <PasswordInput
          name="password"
          label={texts.password.label}
          autocomplete="current-password"
          errors={again.errors}
        />
        <Button preventDoubleClick>{texts.password.button}</Button>
      </form>
      <Paragraph>
        <TextLink href={withNext('/sign-in', ownPath(ask.address.next))}>{texts.password.forgotten}</TextLink>
      </Paragraph>
    </FormPage>
  )
  return formAnswer(texts.password.title, body, again)
}

export const passwordPage = get({
  path: '/sign-in/password',
  access: 'anyone',
  summary: 'Sign in with a password',
  address: nextAddress,
  show: (ask) => show(ask, firstLook),
})

/** The same words and the same work whether or not there is such an account. */
export const usePassword = post({
  path: '/sign-in/password',
  access: 'anyone',
  rate: 'sign-in',
  summary: 'Sign in with a password',
  address: nextAddress,
  form: z.strictObject({
    email: emailField,
    password: z.string({ error: 'password-missing' }).min(1, 'password-missing').max(1000, 'password-wrong'),
  }),
  async act(ask, form) {
    const errors = textsFor(ask.locale).signIn.errors
    const mayTry = await perform(ask.house, ask, countPasswordTry, { email: form.email })
    if (!mayTry.ok || !mayTry.value)
      return show(ask, problemAt('password', errors['password-tries']!, { email: form.email }))
    const found = await findPasswordHash(ask.read, ask.community.id, form.email)
    const fits = await isPassword(form.password, found?.hash ?? nobodysHash)
    const wrong = () => show(ask, problemAt('password', errors['password-wrong']!, { email: form.email }))
    if (!found || !fits) return wrong()
    const result = await perform(ask.house, ask, signInByPassword, { ...found, browser: browserOf(ask) })
    if (!result.ok) return wrong()
    return signedInAnswer(ask, { token: result.value.token, person: found.person, nextPath: ownPath(ask.address.next) })
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).signIn.errors)),
})
