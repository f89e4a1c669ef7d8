import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { post } from '#platform/web/route.ts'
import { signInByPasskey } from '../../acts/sign-in-by-passkey.ts'
import { ownPath } from '../../rules/own-path.ts'
import { nextAddress } from '../fields.ts'
import { browserOf, signedInAnswer } from '../signed-in.ts'
import { signInOptions, verifySignIn } from './webauthn.ts'

export const passkeySignInOptions = post({
  path: '/sign-in/passkey/options',
  access: 'anyone',
  rate: 'sign-in',
  summary: 'A challenge for a passkey (by script)',
  act: signInOptions,
})

export const passkeySignIn = post({
  path: '/sign-in/passkey',
  access: 'anyone',
  rate: 'sign-in',
  summary: 'Sign in by a passkey (by script)',
  address: nextAddress,
  form: z.strictObject({ credential: z.string().max(20_000) }),
  async act(ask, form) {
    const verified = await verifySignIn(ask, form.credential)
    const failed = { kind: 'json', status: 422, body: { error: 'passkey-not-accepted' } } as const
    if (!verified) return failed
    const result = await perform(ask.house, ask, signInByPasskey, { ...verified, browser: browserOf(ask) })
    return result.ok ? signedInAnswer(ask, { ...result.value, nextPath: ownPath(ask.address.next) }) : failed
  },
})
