import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { newToken } from '#platform/secrets.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { askForSignInMail } from '../../acts/ask-for-sign-in-mail.ts'
import { listProviders } from '../../reads/list-providers.ts'
import { ownPath } from '../../rules/own-path.ts'
import { textsFor } from '../../texts/texts.ts'
import { emailField, nextAddress } from '../fields.ts'
import { type Again, againOf, firstLook, formAnswer } from '../form-page.tsx'
import { ceremonyCookie } from '../signed-in.ts'
import { SignInView } from './view.tsx'

const address = nextAddress.extend({ done: z.enum(['founded']).optional() })
type SignInAsk = Ask<z.infer<typeof address>>

async function show(ask: SignInAsk, again: Again): Promise<Answer> {
  const texts = textsFor(ask.locale).signIn
  const providers = await listProviders(ask.read, ask.community.id)
  const isDemonstration = ask.house.settings.isDemonstration && ask.community.isDemonstration
  const isFounded = ask.address.done === 'founded'
  const model = { next: ownPath(ask.address.next), providers, isDemonstration, isFounded }
  return formAnswer(texts.title, <SignInView texts={texts} model={model} again={again} />, again, ['passkey'])
}

export const signInPage = get({
  path: '/sign-in',
  access: 'anyone',
  summary: 'Ways to sign in',
  address,
  show: (ask) => (ask.actor.person === null ? show(ask, firstLook) : seeOther(ownPath(ask.address.next))),
})

export const sendSignInMail = post({
  path: '/sign-in',
  access: 'anyone',
  rate: 'mail',
  summary: 'Ask for a mail with a link and a code to sign in',
  address,
  form: z.strictObject({ email: emailField }),
  async act(ask, form) {
    const browser = newToken(ask.house.chance)
    await perform(ask.house, ask, askForSignInMail, { email: form.email, browser, nextPath: ownPath(ask.address.next) })
    return seeOther('/sign-in/code', [ceremonyCookie(browser)])
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).signIn.errors)),
})
