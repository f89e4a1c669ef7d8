import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { confirmAuthenticator } from '../../acts/confirm-authenticator.ts'
import { showSecondFactor } from '../../acts/show-second-factor.ts'
import { startAuthenticator } from '../../acts/start-authenticator.ts'
import { findSecurity } from '../../reads/find-security.ts'
import { ownPath } from '../../rules/own-path.ts'
import { findPendingAuthenticator } from '../../store/authenticators.ts'
import { textsFor } from '../../texts/texts.ts'
import { nextAddress, withNext } from '../fields.ts'
import { type Again, againOf, firstLook, formAnswer, problemAt } from '../form-page.tsx'
import { careNeeded, withCare } from '../sign-in-again/route.tsx'
import { sessionCookie } from '../signed-in.ts'
import { AskView, RecoveryView, SetUpView, StartView } from './view.tsx'

type FactorAsk = Ask<z.infer<typeof nextAddress>>

const codeForm = z.strictObject({
  code: z.string({ error: 'factor-missing' }).trim().min(1, 'factor-missing').max(40, 'factor-wrong'),
})

/** Asks for the second factor, or for setting one up where there is none. */
async function show(ask: FactorAsk, again: Again): Promise<Answer> {
  const texts = textsFor(ask.locale).signIn
  const next = ownPath(ask.address.next)
  const security = await findSecurity(ask.read, ask.community.id, ask.sessionToken)
  if (!security) return seeOther('/sign-in')
  const { hasAuthenticator } = security
  const hasPasskey = security.passkeys > 0
  if (hasAuthenticator || hasPasskey) {
    const body = (
      <AskView texts={texts} next={next} again={again} hasAuthenticator={hasAuthenticator} hasPasskey={hasPasskey} />
    )
    return formAnswer(texts.secondFactor.title, body, again, ['passkey'])
  }
  const own = withNext('/second-factor', next)
  return withCare(ask, own, () => page(texts.secondFactor.setUpTitle, <StartView texts={texts} next={next} />))
}

async function showSetUp(ask: FactorAsk, again: Again): Promise<Answer> {
  const texts = textsFor(ask.locale).signIn
  const next = ownPath(ask.address.next)
  return withCare(ask, withNext('/second-factor', next), async (security) => {
    const by = { read: ask.read, secrets: ask.house.secrets }
    const names = { issuer: ask.community.name, label: security.email }
    const pending = await findPendingAuthenticator(by, ask.community.id, security.person, names)
    if (!pending) return seeOther(withNext('/second-factor', next))
    return formAnswer(
      texts.secondFactor.setUpTitle,
      <SetUpView texts={texts} next={next} again={again} {...pending} />,
      again,
    )
  })
}

export const secondFactorPage = get({
  path: '/second-factor',
  access: 'signed-in',
  summary: 'Asks for the second factor',
  address: nextAddress,
  show: (ask) => show(ask, firstLook),
})

export const giveSecondFactor = post({
  path: '/second-factor',
  access: 'signed-in',
  rate: 'sign-in',
  summary: 'Show the second factor',
  address: nextAddress,
  form: codeForm,
  async act(ask, form) {
    const errors = textsFor(ask.locale).signIn.errors
    const result = await perform(ask.house, ask, showSecondFactor, {
      sessionToken: ask.sessionToken ?? '',
      code: form.code,
    })
    if (!result.ok) return result.refusal
    switch (result.value.kind) {
      case 'shown':
        return seeOther(ownPath(ask.address.next), [sessionCookie(result.value.token)])
      case 'wrong-code':
        return show(ask, problemAt('code', errors['factor-wrong']!))
      case 'too-many-tries':
        return show(ask, problemAt('code', errors['factor-tries']!))
      case 'not-signed-in':
        return seeOther('/sign-in')
    }
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).signIn.errors)),
})

export const startSecondFactor = post({
  path: '/second-factor/start',
  access: 'signed-in',
  summary: 'Begin to set up an authenticator app',
  address: nextAddress,
  async act(ask) {
    const next = ownPath(ask.address.next)
    const result = await perform(ask.house, ask, startAuthenticator, { sessionToken: ask.sessionToken })
    return result.ok
      ? seeOther(withNext('/second-factor/set-up', next))
      : careNeeded(ask, result.refusal.kind, withNext('/second-factor', next))
  },
})

export const setUpPage = get({
  path: '/second-factor/set-up',
  access: 'signed-in',
  summary: 'The secret for an authenticator app',
  address: nextAddress,
  show: (ask) => showSetUp(ask, firstLook),
})

/** The recovery codes are in this answer and nowhere else: they cannot be shown again, so there is no redirect. */
export const confirmSecondFactor = post({
  path: '/second-factor/confirm',
  access: 'signed-in',
  rate: 'sign-in',
  summary: 'Finish setting up an authenticator app',
  address: nextAddress,
  form: codeForm,
  async act(ask, form) {
    const texts = textsFor(ask.locale).signIn
    const next = ownPath(ask.address.next)
    const code = form.code.replaceAll(/[\s-]/g, '')
    const result = await perform(ask.house, ask, confirmAuthenticator, { sessionToken: ask.sessionToken ?? '', code })
    if (result.ok) {
      const body = <RecoveryView texts={texts} next={next} codes={result.value.recoveryCodes} />
      return page(texts.secondFactor.doneTitle, body, { cookies: [sessionCookie(result.value.token)] })
    }
    if (result.refusal.kind === 'wrong-code') return showSetUp(ask, problemAt('code', texts.errors['factor-wrong']!))
    return careNeeded(ask, result.refusal.kind, withNext('/second-factor', next))
  },
  invalid: (ask, problems, typed) =>
    showSetUp(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).signIn.errors)),
})
