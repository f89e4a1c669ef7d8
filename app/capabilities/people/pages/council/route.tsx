import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { newToken } from '#platform/secrets.ts'
import { type Answer, notFound, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { beginCeremony, endCeremony } from '../../acts/ceremonies.ts'
import { signInByCouncil } from '../../acts/sign-in-by-council.ts'
import { findCeremony } from '../../reads/find-ceremony.ts'
import { findProvider, type Provider } from '../../reads/find-provider.ts'
import { ownPath } from '../../rules/own-path.ts'
import { textsFor } from '../../texts/texts.ts'
import { nextAddress } from '../fields.ts'
import { browserOf, ceremonyCookie, signedInAnswer } from '../signed-in.ts'
import { identityOf, setOut } from './openid.ts'
import { BackView, FailedView, LeavingView, LinkView } from './view.tsx'

const path = '/sign-in/council'

const going = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
})

const linking = z.object({ provider: z.string(), subject: z.string(), email: z.string(), next: z.string() })

const providerOf = (ask: Ask<unknown>, id: string) =>
  findProvider({ read: ask.read, secrets: ask.house.secrets }, ask.community.id, id)

/** Why it did not work, and the way that always works. Nothing of what was said by whom is shown. */
function failed(ask: Ask<unknown>, why: 'failed' | 'unreachable' | 'unverified', provider: Provider | null): Answer {
  const { provider: texts } = textsFor(ask.locale).signIn
  const name = provider?.name ?? texts.somebody
  return page(texts.failedTitle, <FailedView texts={texts} why={texts[why](name)} />, { status: 422 })
}

/** Something of the outside world did not go as it should: said in the log by its kind, never with what it held. */
function note(ask: Ask<unknown>, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  ask.house.log.warn(
    { reason: error instanceof Error ? `${error.name} ${code}` : 'unknown' },
    'a council sign-in failed',
  )
}

export const leaveForCouncil = post({
  path: `${path}/:provider`,
  access: 'anyone',
  rate: 'sign-in',
  summary: 'Begin to sign in through a council',
  address: nextAddress.extend({ provider: z.uuid() }),
  async act(ask) {
    const provider = await providerOf(ask, ask.address.provider)
    if (!provider) return notFound
    try {
      const { address, ...remembered } = await setOut(ask.house, ask.community.origin, provider)
      const token = newToken(ask.house.chance)
      const payload = { provider: provider.id, next: ownPath(ask.address.next), ...remembered }
      await perform(ask.house, ask, beginCeremony, { token, kind: 'council', payload })
      const texts = textsFor(ask.locale).signIn.provider
      const title = texts.title(provider.name)
      const body = <LeavingView texts={texts} name={provider.name} address={address} />
      return page(title, body, { cookies: [ceremonyCookie(token)] })
    } catch (error) {
      note(ask, error)
      return failed(ask, 'unreachable', provider)
    }
  },
})

/** Whatever else a council's server adds to the address is left unread. */
const backAddress = z.object({
  code: z.string().max(2000).optional(),
  state: z.string().max(500).optional(),
  iss: z.string().max(500).optional(),
  error: z.string().max(200).optional(),
})

/** Where the council sends people back to. Opening it changes nothing; the button finishes. */
export const backFromCouncil = get({
  path: `${path}/back`,
  access: 'anyone',
  rate: 'sign-in',
  summary: 'Where a council’s sign-in leads back to',
  address: backAddress,
  async show(ask) {
    const held = going.safeParse(
      await findCeremony(ask.read, ask.community.id, { token: ask.ceremony, kind: 'council' }),
    )
    const provider = held.success ? await providerOf(ask, held.data.provider) : null
    const { code, state, iss } = ask.address
    if (!held.success || !provider || !code || state !== held.data.state) return failed(ask, 'failed', provider)
    const texts = textsFor(ask.locale).signIn.provider
    const body = <BackView texts={texts} name={provider.name} fields={{ code, state, ...(iss ? { iss } : {}) }} />
    return page(texts.backTitle, body)
  },
})

export const finishCouncil = post({
  path: `${path}/back`,
  access: 'anyone',
  rate: 'sign-in',
  summary: 'Finish signing in through a council',
  form: z.strictObject({
    code: z.string().min(1).max(2000),
    state: z.string().min(1).max(500),
    iss: z.string().max(500).optional(),
  }),
  async act(ask, back) {
    const held = going.safeParse(await takeCeremony(ask, 'council'))
    const provider = held.success ? await providerOf(ask, held.data.provider) : null
    if (!held.success || !provider) return failed(ask, 'failed', provider)
    try {
      const by = { provider, going: held.data, back }
      const identity = await identityOf(ask.house, ask.community.origin, by)
      if (!identity.ok) return failed(ask, 'unverified', provider)
      return finish(ask, { provider, ...identity, next: held.data.next, isLinkConfirmed: false })
    } catch (error) {
      note(ask, error)
      return failed(ask, 'failed', provider)
    }
  },
})

export const confirmCouncilLink = post({
  path: `${path}/link`,
  access: 'anyone',
  rate: 'sign-in',
  summary: 'Connect one’s account with a council’s sign-in',
  async act(ask) {
    const held = linking.safeParse(await takeCeremony(ask, 'council-link'))
    const provider = held.success ? await providerOf(ask, held.data.provider) : null
    if (!held.success || !provider) return failed(ask, 'failed', provider)
    const { subject, email, next } = held.data
    return finish(ask, { provider, subject, email, next, isLinkConfirmed: true })
  },
})

async function takeCeremony(ask: Ask<unknown>, kind: 'council' | 'council-link'): Promise<unknown> {
  if (ask.ceremony === null) return null
  const taken = await perform(ask.house, ask, endCeremony, { token: ask.ceremony, kind })
  return taken.ok ? taken.value : null
}

interface Said {
  readonly provider: Provider
  readonly subject: string
  readonly email: string
  readonly next: string
  readonly isLinkConfirmed: boolean
}

async function finish(ask: Ask<unknown>, said: Said): Promise<Answer> {
  const { provider, subject, email, next, isLinkConfirmed } = said
  const input = { provider, subject, email, isLinkConfirmed, browser: browserOf(ask) }
  const result = await perform(ask.house, ask, signInByCouncil, input)
  if (!result.ok) return failed(ask, 'failed', provider)
  if (result.value.kind === 'signed-in') return signedInAnswer(ask, { ...result.value, nextPath: next })
  const token = newToken(ask.house.chance)
  const payload = { provider: provider.id, subject, email, next }
  await perform(ask.house, ask, beginCeremony, { token, kind: 'council-link', payload })
  const texts = textsFor(ask.locale).signIn.provider
  const body = <LinkView texts={texts} name={provider.name} email={email} />
  return page(texts.linkTitle, body, { cookies: [ceremonyCookie(token)] })
}
