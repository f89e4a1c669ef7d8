import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Site } from './site.ts'

/**
 * `/healthz`: the process answers. `/readyz`: the database answers too, and whether the disk has `room`, is `low` (80 % used) or `full`. `/metrics`: figures for the operator, given
 * only to a caller on this machine that did not come through a proxy.
 */
export function addHealth(server: FastifyInstance, site: Site): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const seconds = new Histogram({
    name: 'folkmoot_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [register],
  })
  const answers = new Counter({
    name: 'folkmoot_answers_total',
    help: 'Answers by route and status',
    labelNames: ['route', 'status'],
    registers: [register],
  })
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    seconds.observe({ method: request.method, route }, reply.elapsedTime / 1000)
    answers.inc({ route, status: String(reply.statusCode) })
  })
  server.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }))
  server.get('/readyz', async (_request, reply) => {
    const isReady = await databaseAnswers(site)
    return reply
      .status(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok: isReady, disk: site.disk.state })
  })
  server.get('/metrics', async (request, reply) => {
    if (!isOnThisMachine(request)) return reply.callNotFound()
    return reply.type(register.contentType).send(await register.metrics())
  })
}

async function databaseAnswers(site: Site): Promise<boolean> {
  const answer = site.house.database.pool.query('SELECT 1').then(
    () => true,
    () => false,
  )
  const tooLate = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2_000).unref())
  return Promise.race([answer, tooLate])
}

const isOnThisMachine = (request: FastifyRequest) =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined
