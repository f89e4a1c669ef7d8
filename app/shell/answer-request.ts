import type { FastifyReply, FastifyRequest } from 'fastify'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type AccessDecision, decideAccess } from '#platform/web/access.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { parseForm, withoutUnprintable } from '#platform/web/form.ts'
import type { PostRoute, Route } from '#platform/web/route.ts'
import { readCookie } from './cookies.ts'
import { type Failure, showFailure } from './failures.tsx'
import { bodyOf } from './request-body.ts'
import { isFromOurOwnPage } from './security.ts'
import { sendAnswer } from './send-answer.ts'
import type { Site } from './site.ts'
import { whoAsks } from './who-asks.ts'

/** The one way every request goes: which community, from our own page, who asks, may they, parse, answer. */
export async function answerRequest(
  site: Site,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const community = await site.tenancy.communityAt(request.raw.headers.host)
  const isSetUp = community !== null || (await site.tenancy.isSetUp())
  if (!community && isSetUp) return sendFailure(site, request, reply, 'misdirected', null)
  if (!community && route.access !== 'before-set-up') return reply.redirect('/set-up', 303)
  const origin = community?.origin ?? site.house.settings.origin
  const isFree = route.method === 'POST' && route.mayComeFromAnywhere
  if (route.method === 'POST' && !isFree && !isFromOurOwnPage(request, origin)) {
    return sendFailure(site, request, reply, 'cross-site', community)
  }
  if (route.method === 'POST' && site.disk.state === 'full') return sendFailure(site, request, reply, 'full', community)
  const isNameless = isFree || (route.method === 'POST' && route.isNameless)
  const ask = await askOf(site, community, { request, origin, isNameless })
  const decision = decideAccess(route.access, {
    actor: ask.actor,
    isSetUp,
    isDevelopment: site.house.settings.isDevelopment || site.house.settings.isDemonstration,
  })
  if (decision !== 'allowed') return sendRefusal(site, ask, route, request, reply, decision)
  const sent = withoutUnprintable({ ...(request.query as object), ...(request.params as object) })
  const address = route.address.safeParse(sent)
  if (!address.success) return sendFailure(site, request, reply, 'not-found', community, ask)
  const whole = { ...ask, address: address.data } as Ask<never>
  const answer = route.method === 'GET' ? await route.show(whole) : await actOn(route, whole, request)
  return isFailure(answer)
    ? sendFailure(site, request, reply, answer.failure, community, ask)
    : sendAnswer({ site, ask, request, reply }, answer)
}

interface FailureAnswer {
  readonly failure: Failure
}

const isFailure = (answer: Answer | FailureAnswer): answer is FailureAnswer => 'failure' in answer

async function actOn(route: PostRoute, ask: Ask<never>, request: FastifyRequest): Promise<Answer | FailureAnswer> {
  const body = await bodyOf(route, request)
  if (!body.ok) return { failure: body.failure }
  const form = parseForm(route.form, body.fields)
  if (form.ok) return route.act(ask, form.value as never, body.uploads)
  if (form.isMalformed || !route.invalid) return { failure: 'malformed' }
  return route.invalid(ask, form.problems, form.typed)
}

interface Asking {
  readonly request: FastifyRequest
  readonly origin: string
  /** Then cookies are not looked at. */
  readonly isNameless: boolean
}

async function askOf(site: Site, community: Community | null, asked: Asking): Promise<Ask> {
  const { house } = site
  const { request, origin, isNameless } = asked
  const asking =
    community && !isNameless
      ? await whoAsks(house, site.findActor, community, request)
      : { actor: visitor, sessionToken: null }
  return {
    house,
    read: house.database.read,
    community: community as Community,
    actor: asking.actor,
    sessionToken: asking.sessionToken,
    ceremony: isNameless ? null : readCookie(request, 'ceremony', origin),
    votingCode: isNameless ? null : readCookie(request, 'voting-code', origin),
    address: {},
    locale: community?.locale ?? 'en',
    ip: request.ip,
    here: request.url,
    wantsJson: wantsJson(request),
    header: (name) => [request.headers[name]].flat()[0],
  }
}

export function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}

function sendRefusal(
  site: Site,
  ask: Ask,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  decision: Exclude<AccessDecision, 'allowed'>,
): unknown {
  const next = encodeURIComponent(route.method === 'GET' ? ask.here : '/')
  if (decision === 'absent') return sendFailure(site, request, reply, 'not-found', ask.community, ask)
  if (decision === 'forbidden') return sendFailure(site, request, reply, 'forbidden', ask.community, ask)
  if (route.method === 'POST' || ask.wantsJson) {
    return sendFailure(site, request, reply, 'signed-out', ask.community, ask)
  }
  const way = decision === 'sign-in-first' ? '/sign-in' : '/second-factor'
  return sendAnswer({ site, ask, request, reply }, seeOther(`${way}?next=${next}`))
}

export async function sendFailure(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  failure: Failure,
  community: Community | null,
  ask: Ask | null = null,
): Promise<unknown> {
  const shown = showFailure(failure, {
    origin: community?.origin ?? site.house.settings.origin,
    locale: community?.locale ?? 'en',
  })
  if (wantsJson(request) || !ask) {
    reply.status(shown.status).header('vary', 'Cookie, Accept').header('cache-control', 'no-store')
    if (wantsJson(request)) return reply.send({ error: failure, message: shown.plain })
  }
  return sendAnswer({ site, ask, request, reply }, shown.page)
}
