import type { FastifyInstance, FastifyRequest } from 'fastify'
import helmet from 'helmet'
import type { Settings } from '#platform/settings.ts'

/** Headers for every answer. No script or style but our own files; nobody frames us; no outside request is made. */
export function addSecurityHeaders(server: FastifyInstance, settings: Settings): void {
  const tiles = settings.tiles ? [new URL(settings.tiles.replaceAll(/[{}]/g, '')).origin] : []
  // Made once: Fastify’s plugin for it works the same lines out again for every request.
  const addHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...tiles],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: settings.origin.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
    xFrameOptions: { action: 'deny' },
  })
  server.addHook('onRequest', (request, reply, next) => addHeaders(request.raw, reply.raw, next as () => void))
  server.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(self), interest-cohort=()')
  })
}

/**
 * Whether a request that wants to change something comes from one of our own pages. Browsers send Origin with every
 * POST; what sends none, or another, or says it crosses sites, is refused.
 */
export function isFromOurOwnPage(request: FastifyRequest, origin: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  return request.headers.origin === origin
}
