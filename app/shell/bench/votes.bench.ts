import { setTimeout as wait } from 'node:timers/promises'
import type { StatementId } from '#capabilities/conversations/vocabulary.ts'
import { stances } from '#capabilities/conversations/vocabulary.ts'
import type { Figure } from '../../../tools/bench.ts'
import { getRequest, voteRequest } from '../testing/load/requests.ts'
import { durableInserts, smallestReply } from './parts/limits.ts'
import { pace, quantile, rush } from './parts/load.ts'
import { type MeasuredServer, measuredServer, type Spent } from './parts/measured-server.ts'

export const title = 'Votes and pages of the whole server, demonstration loaded, load generator on the same machine'

const slug = 'libraries'
const newcomers = 10_000
/** How long 60 votes a second are held; the bar is ten minutes: `FOLKMOOT_TEST_STEADY_SECONDS=600`. */
const steadySeconds = Number(process.env.FOLKMOOT_TEST_STEADY_SECONDS ?? 60)

type Report = (figure: Figure) => void

interface Bench {
  readonly server: MeasuredServer
  readonly statements: readonly StatementId[]
  /** Cookies of those who have voted. */
  readonly visits: string[]
  readonly report: Report
}

export async function run(report: Report): Promise<void> {
  const server = await measuredServer()
  try {
    await wait(8_000)
    report(figure('memory at rest, server and database', '< 256 MB', server.memory(), { unit: 'MB', most: 256 }))
    const bench = { server, statements: await statementsOf(server), visits: [] as string[], report }
    await measureFirstVotes(bench)
    await measureVotes(bench)
    await measureSteady(bench)
    await measureFreshness(bench)
    await measurePages(bench)
  } finally {
    await server.stop()
  }
}

async function statementsOf({ pool }: MeasuredServer): Promise<readonly StatementId[]> {
  const { rows } = await pool.query(
    `SELECT statement_id FROM conversations.statement JOIN conversations.conversation USING (community_id, conversation_id)
     WHERE slug = $1 AND statement.state = 'published' ORDER BY 1`,
    [slug],
  )
  return rows.map((row) => row.statement_id)
}

async function measureFirstVotes({ server, statements, visits, report }: Bench): Promise<void> {
  const before = server.spent()
  const first = await rush({
    port: server.port,
    connections: 64,
    count: newcomers,
    request: (k) => voteRequest({ ...server, slug }, ballot(statements, { visit: null, k })),
    isGood({ status, head }) {
      const visit = /set-cookie: visit=([\w.-]+)/i.exec(head)?.[1]
      if (visit) visits.push(visit)
      return status === 303 && visit !== undefined
    },
  })
  reportCost(report, { what: 'a newcomer’s first vote', most: 4, count: newcomers, before, after: server.spent() })
  report({
    what: `first votes that fail, of ${newcomers.toLocaleString('en-GB')} at 64 connections`,
    bar: '0',
    reached: String(first.failed),
    isReached: first.failed === 0,
  })
  report(figure('first votes a second at 64 connections', '', first.perSecond, { unit: 'a second' }))
}

async function measureVotes({ server, statements, visits, report }: Bench): Promise<void> {
  let turn = 1
  const votes = async (connections: number, count: number) => {
    const from = turn
    turn += Math.ceil(count / visits.length)
    return rush({
      port: server.port,
      connections,
      count,
      request: (k) =>
        voteRequest({ ...server, slug }, ballot(statements, { visit: visits[k % visits.length]!, k: k + from })),
      isGood: ({ status }) => status === 303,
    })
  }
  await server.pool.query('CREATE TABLE public.bench_row (a uuid PRIMARY KEY, b integer, c timestamptz)')
  const inserts = [durableInserts(server.url, server.database)]
  const before = server.spent()
  const at16 = await votes(16, 20_000)
  reportCost(report, { what: 'a vote at 16 connections', most: 2, count: 20_000, before, after: server.spent() })
  inserts.push(durableInserts(server.url, server.database))
  const at64 = await votes(64, 20_000)
  inserts.push(durableInserts(server.url, server.database))
  await server.pool.query('DROP TABLE public.bench_row')
  reportAgainstInserts(report, { connections: 16, votes: at16.perSecond, inserts: inserts.slice(0, 2) })
  reportAgainstInserts(report, { connections: 64, votes: at64.perSecond, inserts: inserts.slice(1) })
  report(
    figure('slowest hundredth of votes at 64 connections', '< 150 ms', quantile(at64, 0.99), { unit: 'ms', most: 150 }),
  )
  report({
    what: 'votes that fail, of 40,000',
    bar: '0',
    reached: String(at16.failed + at64.failed),
    isReached: at16.failed + at64.failed === 0,
  })
  const reply = await smallestReply()
  report(
    figure('smallest reply that Fastify gives at 16 connections', '', reply.perSecond, {
      unit: `a second, ${reply.processorMilliseconds.toFixed(2)} ms of processor`,
    }),
  )
}

async function measureSteady({ server, statements, visits, report }: Bench): Promise<void> {
  const steady = await pace({
    port: server.port,
    perSecond: 60,
    count: 60 * steadySeconds,
    request: (k) =>
      voteRequest({ ...server, slug }, ballot(statements, { visit: visits[(k * 7) % visits.length]!, k: k + 11 })),
    isGood: ({ status }) => status === 303,
  })
  const what = `slowest hundredth of votes, 60 a second for ${steadySeconds} seconds`
  report(figure(what, '< 250 ms', quantile(steady, 0.99), { unit: 'ms', most: 250, failed: steady.failed }))
}

/** How long until one more vote is in the counts, and on the map. */
async function measureFreshness({ server, statements, report }: Bench): Promise<void> {
  const inMap = async () =>
    Number(
      (
        await server.pool.query(
          `SELECT coalesce(max(votes), 0) AS votes FROM conversations.conversation_map
           JOIN conversations.conversation USING (community_id, conversation_id) WHERE slug = $1`,
          [slug],
        )
      ).rows[0].votes,
    )
  const waits: number[] = []
  for (let k = 0; k < 10; k++) {
    await wait(4_000)
    const before = await inMap()
    const from = performance.now()
    const request = voteRequest({ ...server, slug }, ballot(statements, { visit: null, k }))
    await rush({ port: server.port, connections: 1, count: 1, request: () => request, isGood: () => true })
    while ((await inMap()) === before && performance.now() - from < 10_000) await wait(10)
    waits.push(performance.now() - from)
  }
  waits.sort((a, b) => a - b)
  const people = newcomers.toLocaleString('en-GB')
  report(
    figure(`a vote is on the map at ${people} participants, slowest of ten`, '< 1,000 ms', waits.at(-1)!, {
      unit: 'ms',
      most: 1_000,
    }),
  )
}

async function measurePages({ server, visits, report }: Bench): Promise<void> {
  const pages = [
    ['home', '/'],
    ['participation', `/c/${slug}`],
    ['result', `/c/${slug}/results`],
    ['result of 225,000 votes', '/c/better-bowling-green/results'],
    ['statements of it', '/c/better-bowling-green/statements'],
    ['report of it', '/c/better-bowling-green/report'],
    ['list of conversations', '/conversations'],
  ] as const
  for (const [name, path] of pages) {
    const before = server.spent()
    const read = await pace({
      port: server.port,
      perSecond: 100,
      count: 1_500,
      // Every second reader has a visit, so that what is only for them is read too.
      request: (k) => getRequest(server.host, path, asBrowsersAsk(k % 2 ? visits[k % visits.length] : undefined)),
      isGood: ({ status }) => status === 200,
    })
    const { server: node, database } = minus(server.spent(), before)
    const cost = `ms, ${((node + database) / 1_500).toFixed(1)} ms of processor`
    report(
      figure(`page ${name}: slowest twentieth at 100 a second`, '< 50 ms', quantile(read, 0.95), {
        unit: cost,
        most: 50,
        failed: read.failed,
      }),
    )
  }
}

/** With brotli, as every browser does: packing a page is most of its work. */
const asBrowsersAsk = (visit: string | undefined) =>
  `accept-encoding: gzip, deflate, br\r\n${visit === undefined ? '' : `cookie: visit=${visit}\r\n`}`

const ballot = (statements: readonly StatementId[], { visit, k }: { visit: string | null; k: number }) => ({
  visit,
  statement: statements[k % statements.length]!,
  stance: stances[(k * 7) % 3]!,
})

interface Bar {
  readonly unit: string
  readonly most?: number
  readonly failed?: number
}

function figure(what: string, bar: string, value: number, { unit, most, failed = 0 }: Bar): Figure {
  const failures = failed > 0 ? `, ${failed} failed` : ''
  const number = value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(1)
  return {
    what,
    bar,
    reached: `${number} ${unit}${failures}`,
    isReached: most === undefined ? null : value < most && failed === 0,
  }
}

const minus = (a: Spent, b: Spent): Spent => ({
  server: a.server - b.server,
  database: a.database - b.database,
  maps: a.maps - b.maps,
})

interface Cost {
  readonly what: string
  readonly most: number
  readonly count: number
  readonly before: Spent
  readonly after: Spent
}

function reportCost(report: Report, { what, most, count, before, after }: Cost): void {
  const { server, database, maps } = minus(after, before)
  const each = (milliseconds: number) => (milliseconds / count).toFixed(2)
  const onPath = (server - maps + database) / count
  report({
    what: `processor for ${what}`,
    bar: `≤ ${most} ms`,
    reached: `${onPath.toFixed(2)} ms: server ${each(server - maps)}, database ${each(database)}; drawing maps meanwhile ${each(maps)}`,
    isReached: onPath <= most,
  })
}

function reportAgainstInserts(
  report: Report,
  {
    connections,
    votes,
    inserts,
  }: {
    readonly connections: number
    readonly votes: number
    readonly inserts: readonly ReturnType<typeof durableInserts>[]
  },
): void {
  const measured = inserts.flatMap((each) => each?.perSecond ?? [])
  const whole = (n: number) => Math.round(n).toLocaleString('en-GB')
  const limit = measured.reduce((sum, each) => sum + each, 0) / measured.length
  report({
    what: `votes a second at ${connections} connections, beside durable one-row inserts of pgbench just before and after`,
    bar: '≥ 20 %',
    reached:
      measured.length > 0
        ? `${whole(votes)} of ${whole(limit)}: ${Math.round((100 * votes) / limit)} %`
        : `${whole(votes)}; pgbench is not installed`,
    isReached: measured.length > 0 ? votes >= limit * 0.2 : null,
  })
}
