import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, FileAnswer, PageAnswer } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { renderChrome } from './chrome.tsx'
import { writeCookies } from './cookies.ts'
import { showFailure } from './failures.tsx'
import type { Site } from './site.ts'

interface Sending {
  readonly site: Site
  /** Null where not even the community is known. */
  readonly ask: Ask | null
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Turns an answer into HTML, JSON, a redirect or a file. */
export function sendAnswer(sending: Sending, answer: Answer): unknown {
  const { reply, ask } = sending
  const origin = ask?.community?.origin ?? sending.site.house.settings.origin
  const about = { origin, locale: ask?.locale ?? 'en' }
  if ('cookies' in answer && answer.cookies) writeCookies(reply, answer.cookies, origin)
  if (answer.kind === 'page') return sendPage(sending, answer)
  if (answer.kind === 'file') return sendFile(sending, answer)
  switch (answer.kind) {
    case 'see-other':
      reply.header('cache-control', 'no-store')
      return ask?.wantsJson
        ? reply.status(200).send({ location: answer.location })
        : reply.redirect(answer.location, 303)
    case 'json':
      reply.header('cache-control', 'no-store')
      return reply.status(answer.status).send(answer.body)
    case 'not-found':
      return sendPage(sending, showFailure('not-found', about).page)
    case 'gone':
      return sendPage(sending, showFailure('gone', { ...about, why: answer.why }).page)
    case 'forbidden':
      return sendPage(sending, showFailure('forbidden', { ...about, why: answer.why }).page)
    case 'too-many':
      reply.header('retry-after', String(answer.secondsToWait))
      return sendPage(sending, showFailure('too-many', about).page)
  }
}

function sendPage(sending: Sending, page: PageAnswer): unknown {
  const { reply, request, ask } = sending
  const isPersonal = Boolean(request.headers.cookie) || page.publicFor === undefined || Boolean(page.cookies?.length)
  reply.status(page.status).header('vary', 'Cookie, Accept')
  reply.header('cache-control', isPersonal ? 'no-store' : `public, max-age=${page.publicFor}`)
  if (ask?.wantsJson && page.model !== undefined) return reply.type('application/json').send(JSON.stringify(page.model))
  return reply.type('text/html; charset=utf-8').send(renderChrome(sending.site, ask, page))
}

function sendFile({ reply, request }: Sending, file: FileAnswer): unknown {
  reply.type(file.type)
  reply.header('cache-control', file.publicFor === undefined ? 'no-store' : `public, max-age=${file.publicFor}`)
  // What is downloaded from us never runs as a page of ours.
  reply.header('content-security-policy', "default-src 'none'; style-src 'self'; sandbox")
  if (file.name) reply.header('content-disposition', `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, '-')}"`)
  if (file.tag !== undefined) {
    reply.header('etag', `W/"${file.tag}"`)
    if (hasAlready(request, file.tag)) return reply.status(304).send()
  }
  return reply.send(file.body)
}

const hasAlready = (request: FastifyRequest, tag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === `"${tag}"`)
