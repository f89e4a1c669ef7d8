import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { RateLimit } from '#platform/web/route.ts'

/**
 * How often, in `[times, seconds]`. By network address for what costs us or others something; votes by the browser's own
 * cookie, because three hundred people in a hall share one address. Guessing of codes and passwords is limited for
 * each account in the database, which no change of address helps against.
 */
const limits: Readonly<Record<RateLimit, readonly [number, number]>> = {
  page: [3_000, 60],
  form: [300, 60],
  vote: [300, 60],
  'sign-in': [120, 60],
  mail: [60, 600],
  upload: [60, 600],
}

export async function addRateLimits(server: FastifyInstance): Promise<void> {
  await server.register(rateLimit, { global: false, cache: 20_000 })
}

export function rateLimitOf(kind: RateLimit): NonNullable<RouteOptions['config']> {
  const [max, seconds] = limits[kind]
  const key = kind === 'vote' ? byBrowser : (request: FastifyRequest) => request.ip
  return { rateLimit: { max, timeWindow: seconds * 1000, keyGenerator: key } }
}

/** The browser's visit or session cookie; without any, each request stands for a newcomer of its own. */
function byBrowser(request: FastifyRequest): string {
  const cookie = request.headers.cookie
  return cookie ? createHash('sha256').update(cookie).digest('base64url') : `newcomer ${request.id}`
}
