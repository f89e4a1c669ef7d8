import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { setPassword } from '../../acts/set-password.ts'
import { weaknessOf } from '../../rules/password-strength.ts'
import { hashPassword } from '../../store/password-hash.ts'
import { textsFor } from '../../texts/texts.ts'
import { type Again, FormPage, firstLook, formAnswer, Paragraph, problemAt } from '../form-page.tsx'
import { careNeeded, withCare } from '../sign-in-again/route.tsx'
import { sessionCookie } from '../signed-in.ts'

const path = '/account/password'

const show = (ask: Ask<unknown>, again: Again): Promise<Answer> =>
  withCare(ask, path, (security) => {
    const texts = textsFor(ask.locale).account
    const own = texts.passwordPage
    const body = (
      <>
        <BackLink href="/account" label={texts.back} />
        <FormPage heading={own.title} again={again}>
          <Paragraph>{own.why}</Paragraph>
          <form method="post" novalidate>
            <input type="hidden" name="username" autocomplete="username" value={security.email} />
            <PasswordInput name="password" label={own.label} autocomplete="new-password" errors={again.errors} />
            <Button preventDoubleClick>{own.button}</Button>
          </form>
          {security.hasPassword && (
            <form method="post" action="/account/password/remove">
              <Paragraph>{own.removeWhy}</Paragraph>
              <Button kind="secondary">{own.remove}</Button>
            </form>
          )}
        </FormPage>
      </>
    )
    return formAnswer(own.title, body, again)
  })

export const passwordSettings = get({
  path,
  access: 'signed-in',
  summary: 'Set a password',
  show: (ask) => show(ask, firstLook),
})

export const changePassword = post({
  path,
  access: 'signed-in',
  rate: 'sign-in',
  summary: 'Set a password',
  form: z.strictObject({ username: z.string().max(300).optional(), password: z.string().max(2000) }),
  act: (ask, form) =>
    withCare(ask, path, async (security) => {
      const weakness = weaknessOf(form.password, security.email)
      if (weakness) return show(ask, problemAt('password', textsFor(ask.locale).account.errors[weakness]!))
      return save(ask, await hashPassword(form.password), 'password')
    }),
})

export const removePassword = post({
  path: '/account/password/remove',
  access: 'signed-in',
  summary: 'Remove the password',
  act: (ask) => save(ask, null, 'password-removed'),
})

async function save(ask: Ask<unknown>, hash: string | null, done: string): Promise<Answer> {
  const result = await perform(ask.house, ask, setPassword, { sessionToken: ask.sessionToken ?? '', hash })
  return result.ok
    ? seeOther(`/account?done=${done}`, [sessionCookie(result.value.token)])
    : careNeeded(ask, result.refusal.kind, path)
}
