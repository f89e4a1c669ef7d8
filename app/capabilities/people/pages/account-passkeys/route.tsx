import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { addPasskey } from '../../acts/add-passkey.ts'
import { removeAuthenticator } from '../../acts/remove-authenticator.ts'
import { removePasskey } from '../../acts/remove-passkey.ts'
import { listPasskeys } from '../../reads/list-passkeys.ts'
import { textsFor } from '../../texts/texts.ts'
import { nameField } from '../fields.ts'
import { addOptions, verifyAdd } from '../passkeys/webauthn.ts'
import { careNeeded, withCare } from '../sign-in-again/route.tsx'
import { sessionCookie } from '../signed-in.ts'
import { PasskeysView, SecondCodeView } from './view.tsx'

const path = '/account/passkeys'

export const passkeysPage = get({
  path,
  access: 'signed-in',
  summary: 'One’s own passkeys',
  show: (ask) =>
    withCare(ask, path, async (security) => {
      const texts = textsFor(ask.locale).account
      const passkeys = await listPasskeys(ask.read, ask.community.id, security.person)
      const body = <PasskeysView texts={texts} passing={textsFor(ask.locale).signIn.passkey} passkeys={passkeys} />
      return page(texts.passkeysPage.title, body, { islands: ['passkey'] })
    }),
})

export const passkeyAddOptions = post({
  path: '/account/passkeys/options',
  access: 'signed-in',
  summary: 'A challenge for a new passkey (by script)',
  act: (ask) => withCare(ask, path, (security) => addOptions(ask, security)),
})

export const passkeyAdd = post({
  path,
  access: 'signed-in',
  summary: 'Add a passkey (by script)',
  form: z.strictObject({ credential: z.string().max(40_000), name: nameField }),
  async act(ask, form) {
    const credential = await verifyAdd(ask, form.credential)
    const failed = (error: string) => ({ kind: 'json', status: 422, body: { error } }) as const
    if (!credential) return failed('passkey-not-accepted')
    const { id: credentialId, publicKey, counter, transports = [] } = credential
    const input = {
      sessionToken: ask.sessionToken ?? '',
      credentialId,
      publicKey,
      counter,
      transports,
      name: form.name,
    }
    const result = await perform(ask.house, ask, addPasskey, input)
    return result.ok ? seeOther(path, [sessionCookie(result.value.token)]) : failed(result.refusal.kind)
  },
})

export const passkeyRemove = post({
  path: '/account/passkeys/remove',
  access: 'signed-in',
  summary: 'Remove a passkey',
  form: z.strictObject({ id: z.string().max(1400) }),
  async act(ask, form) {
    const result = await perform(ask.house, ask, removePasskey, {
      sessionToken: ask.sessionToken,
      credentialId: form.id,
    })
    return result.ok ? seeOther(path) : careNeeded(ask, result.refusal.kind, path)
  },
})

const secondCode = '/account/second-code'

export const secondCodePage = get({
  path: secondCode,
  access: 'signed-in',
  summary: 'One’s own second factor',
  show: (ask) =>
    withCare(ask, secondCode, ({ hasAuthenticator }) => {
      const all = textsFor(ask.locale)
      const title = all.account.secondCode
      return page(
        title,
        <SecondCodeView texts={all.account} factor={all.signIn.secondFactor} hasAuthenticator={hasAuthenticator} />,
      )
    }),
})

export const secondCodeRemove = post({
  path: '/account/second-code/remove',
  access: 'signed-in',
  summary: 'Remove the second factor',
  async act(ask) {
    const result = await perform(ask.house, ask, removeAuthenticator, { sessionToken: ask.sessionToken })
    return result.ok ? seeOther('/account?done=second-code-removed') : careNeeded(ask, result.refusal.kind, secondCode)
  },
})
