import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, fastify, LogController } from 'fastify'
import type { Capability } from '#platform/capability.ts'
import { isAway } from '#platform/database/is-away.ts'
import type { Route } from '#platform/web/route.ts'
import { answerRequest, sendFailure } from './answer-request.ts'
import type { Failure } from './failures.tsx'
import { addHealth } from './health.ts'
import { addRateLimits, rateLimitOf } from './rate-limits.ts'
import { addSecurityHeaders } from './security.ts'
import type { Site } from './site.ts'

/** To send a whole request, looked at every two seconds; and without a byte either way. None is kept longer than 15. */
const secondsToAsk = 12
const secondsOfSilence = 14

/** The web server: one list of routes, one way to answer, one error page. */
export async function makeServer(site: Site): Promise<FastifyInstance> {
  const { settings, log } = site.house
  const server = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustProxy,
    bodyLimit: 131_072,
    connectionTimeout: secondsOfSilence * 1000,
    requestTimeout: secondsToAsk * 1000,
    keepAliveTimeout: 10_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false, caseSensitive: true },
  })
  await server.register(cookie)
  await server.register(formbody, { bodyLimit: 131_072 })
  await server.register(multipart, { throwFileSizeLimit: true })
  await server.register(compress, {
    global: true,
    // What is sent to us packed is not unpacked: nobody's form needs it, and little packed may be much.
    globalDecompression: false,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  })
  addSecurityHeaders(server, settings)
  await addRateLimits(server)
  await serveAssets(server, site)
  addHealth(server, site)
  for (const route of routesOf(site.capabilities)) addRoute(server, site, route)
  handleFailures(server, site)
  return server
}

/** Every route of every capability. A route without a decision on who may use it stops the server from starting. */
export function routesOf(capabilities: readonly Capability[]): readonly Route[] {
  const routes = capabilities.flatMap((capability) => capability.routes)
  for (const route of routes) {
    if (!route.access || !route.path.startsWith('/'))
      throw new Error(`${route.method} ${route.path} does not say who may use it.`)
  }
  return routes
}

function addRoute(server: FastifyInstance, site: Site, route: Route): void {
  server.route({
    method: route.method,
    url: route.path,
    config: rateLimitOf(route.rate ?? (route.method === 'GET' ? 'page' : 'form')),
    handler: (request, reply) => answerRequest(site, route, request, reply),
  })
}

async function serveAssets(server: FastifyInstance, site: Site): Promise<void> {
  await server.register(fastifyStatic, {
    root: site.assets.folder,
    prefix: '/assets/',
    index: false,
    list: false,
    dotfiles: 'ignore',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  })
}

function handleFailures(server: FastifyInstance, site: Site): void {
  server.setNotFoundHandler((request, reply) => failWith(site, request, reply as never, 'not-found'))
  server.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const failure = failureOf(error)
    if (failure === 'broken')
      request.log.error({ err: error, request: request.id, route: request.routeOptions.url }, 'a request failed')
    if (failure === 'unavailable') reply.header('retry-after', '5')
    return failWith(site, request, reply as never, failure)
  })
}

async function failWith(site: Site, request: FastifyRequest, reply: never, failure: Failure): Promise<unknown> {
  const community = await site.tenancy.communityAt(request.raw.headers.host).catch(() => null)
  return sendFailure(site, request, reply, failure, community)
}

export function failureOf(error: Error & { statusCode?: number; code?: string }): Failure {
  const status = error.statusCode ?? 500
  if (status === 413) return 'too-large'
  if (status === 415) return 'wrong-type'
  if (status === 429) return 'too-many'
  if (status >= 400 && status < 500) return 'malformed'
  return isAway(error) ? 'unavailable' : 'broken'
}
