import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { addProvider, removeProvider } from '../../acts/providers.ts'
import { listProviders } from '../../reads/list-providers.ts'
import { readDomains } from '../../rules/council-identity.ts'
import { textsFor } from '../../texts/texts.ts'
import { councilRoles, type ProviderId } from '../../vocabulary.ts'
import { discover, redirectUri } from '../council/openid.ts'
import { nameField } from '../fields.ts'
import { type Again, againOf, firstLook, formAnswer, problemAt } from '../form-page.tsx'
import { providersPath } from '../look-after.ts'
import { ProvidersView } from './view.tsx'

const administrators = { role: 'administrator' } as const

async function show(ask: Ask<unknown>, again: Again, done: string | null = null): Promise<Answer> {
  const texts = textsFor(ask.locale)
  const body = (
    <ProvidersView
      texts={texts}
      redirect={redirectUri(ask.community.origin)}
      providers={await listProviders(ask.read, ask.community.id)}
      done={done}
      again={again}
    />
  )
  return formAnswer(texts.providers.title, body, again)
}

export const providersPage = get({
  path: providersPath,
  access: administrators,
  summary: 'Councils whose own sign-in is taken',
  address: z.strictObject({ done: z.enum(['added', 'removed']).optional() }),
  show: (ask) => show(ask, firstLook, ask.address.done ? textsFor(ask.locale).providers.done[ask.address.done] : null),
})

const text = (missing: string) => z.string(missing).trim().min(1, missing).max(500, missing)

export const addProviderRoute = post({
  path: providersPath,
  access: administrators,
  rate: 'mail',
  summary: 'Add a council’s own sign-in',
  form: z.strictObject({
    name: nameField,
    issuer: text('issuer-form').refine(
      (address) => /^https?:\/\//.test(address) && URL.canParse(address),
      'issuer-form',
    ),
    client: text('client-missing'),
    secret: text('secret-missing'),
    domains: z
      .string('domains-form')
      .max(1000, 'domains-form')
      .refine((typed) => readDomains(typed) !== null, 'domains-form'),
    role: z.enum(['none', ...councilRoles], 'role-missing').default('none'),
  }),
  async act(ask, form) {
    const { secret, ...typed } = form
    const refused = (field: string, kind: string) =>
      show(ask, problemAt(field, textsFor(ask.locale).providers.errors[kind]!, typed))
    const provider = {
      name: form.name,
      issuer: form.issuer,
      clientId: form.client,
      clientSecret: secret,
      domains: readDomains(form.domains) ?? [],
      givenRole: form.role === 'none' ? null : form.role,
    }
    if (!(await answers(ask, provider))) return refused('issuer', 'issuer-wrong')
    const result = await perform(ask.house, ask, addProvider, provider)
    if (result.ok) return seeOther(`${providersPath}?done=added`)
    return refused('issuer', result.refusal.kind)
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, withoutSecret(typed), textsFor(ask.locale).providers.errors)),
})

/** Whether there is an OpenID Connect server that says it is this issuer. Why not is nobody's to learn by asking us. */
const answers = (ask: Ask<unknown>, provider: Parameters<typeof discover>[1]): Promise<boolean> =>
  discover(ask.house, provider).then(
    () => true,
    () => false,
  )

function withoutSecret({ secret: _secret, ...typed }: Typed): Typed {
  return typed
}

export const removeProviderRoute = post({
  path: `${providersPath}/:provider/remove`,
  access: administrators,
  summary: 'Remove a council’s own sign-in',
  address: z.strictObject({ provider: z.uuid() }),
  async act(ask) {
    const result = await perform(ask.house, ask, removeProvider, { id: ask.address.provider as ProviderId })
    if (result.ok) return seeOther(`${providersPath}?done=removed`)
    return show(ask, problemAt('', textsFor(ask.locale).providers.errors[result.refusal.kind]!))
  },
})
