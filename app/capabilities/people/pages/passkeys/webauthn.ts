import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { newToken } from '#platform/secrets.ts'
import type { Answer } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { beginCeremony, endCeremony } from '../../acts/ceremonies.ts'
import type { Security } from '../../reads/find-security.ts'
import { findPasskey, listPasskeys } from '../../reads/list-passkeys.ts'
import { ceremonyCookie } from '../signed-in.ts'

/** The library speaks of "relying party"; that is us: the community's host name. */
const usOf = (ask: Ask<unknown>) => ({ rpID: new URL(ask.community.origin).hostname, rpName: ask.community.name })

/** Asks any passkey of this site to sign a challenge, having checked its owner. */
export async function signInOptions(ask: Ask<unknown>): Promise<Answer> {
  const options = await generateAuthenticationOptions({ rpID: usOf(ask).rpID, userVerification: 'required' })
  return challenge(ask, 'passkey-sign-in', options)
}

/** Asks the device to make a passkey for this account. */
export async function addOptions(ask: Ask<unknown>, security: Security): Promise<Answer> {
  const held = await listPasskeys(ask.read, ask.community.id, security.person)
  const options = await generateRegistrationOptions({
    ...usOf(ask),
    userName: security.email,
    userID: new Uint8Array(Buffer.from(security.person.replaceAll('-', ''), 'hex')),
    userDisplayName: ask.actor.displayName ?? security.email,
    attestationType: 'none',
    excludeCredentials: held.map((passkey) => ({ id: passkey.credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return challenge(ask, 'passkey-add', options)
}

async function challenge(
  ask: Ask<unknown>,
  kind: 'passkey-sign-in' | 'passkey-add',
  options: { readonly challenge: string },
): Promise<Answer> {
  const token = ask.ceremony ?? newToken(ask.house.chance)
  await perform(ask.house, ask, beginCeremony, { token, kind, payload: { challenge: options.challenge } })
  return { kind: 'json', status: 200, body: options, cookies: [ceremonyCookie(token)] }
}

const remembered = z.object({ challenge: z.string().min(1) })

/** The challenge this browser was given, used up now. */
async function challengeOf(ask: Ask<unknown>, kind: 'passkey-sign-in' | 'passkey-add'): Promise<string | null> {
  if (ask.ceremony === null) return null
  const taken = await perform(ask.house, ask, endCeremony, { token: ask.ceremony, kind })
  const parsed = remembered.safeParse(taken.ok ? taken.value : null)
  return parsed.success ? parsed.data.challenge : null
}

const responseShape = z.looseObject({
  id: z.string().min(1).max(1400),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string() }),
})

function readResponse(text: string): { readonly id: string } | null {
  try {
    const parsed = responseShape.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** What a browser answered, if it is right: which passkey, and its counter. Any wrong answer is just null. */
export async function verifySignIn(
  ask: Ask<unknown>,
  text: string,
): Promise<{ readonly credentialId: string; readonly counter: number } | null> {
  const expectedChallenge = await challengeOf(ask, 'passkey-sign-in')
  const response = readResponse(text)
  if (expectedChallenge === null || !response) return null
  const passkey = await findPasskey(ask.read, ask.community.id, response.id)
  if (!passkey) return null
  const verified = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin: ask.community.origin,
    expectedRPID: usOf(ask).rpID,
    credential: { id: passkey.credential_id, publicKey: new Uint8Array(passkey.public_key), counter: passkey.counter },
    requireUserVerification: true,
  }).catch(() => null)
  return verified?.verified
    ? { credentialId: passkey.credential_id, counter: verified.authenticationInfo.newCounter }
    : null
}

export async function verifyAdd(ask: Ask<unknown>, text: string) {
  const expectedChallenge = await challengeOf(ask, 'passkey-add')
  const response = readResponse(text)
  if (expectedChallenge === null || !response) return null
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: ask.community.origin,
    expectedRPID: usOf(ask).rpID,
    requireUserVerification: true,
  }).catch(() => null)
  return verified?.verified ? verified.registrationInfo.credential : null
}
