import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { reachDatabaseToRead } from '#platform/database/reach-database.ts'
import { silentLog } from '#platform/log.ts'
import { readSettings } from '#platform/settings.ts'
import { databaseProcess, startFolkmoot, untilReady } from '../../../reliability/support/folkmoot-process.ts'
import { prepareFolder, withHouse } from '../../../reliability/support/prepared-folder.ts'
import type { Figure } from '../../../tools/bench.ts'
import { Connection } from '../testing/load/connection.ts'
import { choicesOf, VoterOnWire } from '../testing/load/paper-requests.ts'
import { prepareBallot } from '../testing/load/prepared-ballot.ts'
import { durableInserts } from './parts/limits.ts'
import { familyMilliseconds, processMilliseconds } from './parts/processor-time.ts'

export const title = 'Casting secret papers: give and cast of the whole server, load generator on the same machine'

const warm = 300
const measured = 4_000

type Report = (figure: Figure) => void

export async function run(report: Report): Promise<void> {
  const prepared = await prepareFolder()
  const ballot = await withHouse(prepared.folder, (house) =>
    prepareBallot(house, prepared.community, warm + 2 * measured),
  )
  const server = startFolkmoot(prepared)
  try {
    await untilReady(prepared.port)
    await wait(2_000)
    const at = { host: prepared.target.host, ...ballot }
    const voters = ballot.sessions.map((session) => new VoterOnWire(at, session))
    const { url } = await reachDatabaseToRead(readSettings({ FOLKMOOT_DATA: prepared.folder }), silentLog)
    const database = databaseProcess(prepared.folder)
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    await pool.query('CREATE TABLE public.bench_row (a uuid PRIMARY KEY, b integer, c timestamptz)')
    const spent = () => ({ server: processMilliseconds(server.process.pid!), database: familyMilliseconds(database) })
    await vote(prepared.port, 8, voters.slice(0, warm))
    const inserts = [durableInserts(url, database)?.perSecond]
    for (const [k, connections] of [16, 64].entries()) {
      const before = spent()
      const all = await vote(prepared.port, connections, voters.slice(warm + k * measured, warm + (k + 1) * measured))
      const after = spent()
      inserts.push(durableInserts(url, database)?.perSecond)
      reportRun(report, {
        connections,
        ...all,
        node: (after.server - before.server) / measured,
        database: (after.database - before.database) / measured,
        inserts: inserts.slice(-2).flatMap((each) => each ?? []),
      })
    }
    await pool.end()
  } finally {
    await server.stop()
    prepared.remove()
  }
}

interface Voted {
  readonly perSecond: number
  readonly failed: number
  /** Milliseconds of each request, ascending. */
  readonly times: Float64Array
}

/** Each connection is one voter after another: given a paper, casts it at once. */
async function vote(port: number, connections: number, voters: readonly VoterOnWire[]): Promise<Voted> {
  const times = new Float64Array(voters.length * 2)
  const from = performance.now()
  let next = 0
  let failed = 0
  const timed = async (connection: Connection, k: number, request: string) => {
    const since = performance.now()
    const reply = await connection.send(request)
    times[k] = performance.now() - since
    if (reply.status !== 200) failed++
    return reply
  }
  const worker = async () => {
    const connection = new Connection(port)
    for (let k = next++; k < voters.length; k = next++) {
      const voter = voters[k]!
      voter.take(await timed(connection, 2 * k, voter.giveRequest()))
      await timed(connection, 2 * k + 1, voter.castRequest(choicesOf(k)))
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return { perSecond: (voters.length * 1_000) / (performance.now() - from), failed, times: times.sort() }
}

interface Run extends Voted {
  readonly connections: number
  readonly node: number
  readonly database: number
  readonly inserts: readonly number[]
}

function reportRun(report: Report, { connections, perSecond, failed, times, node, database, inserts }: Run): void {
  const at = `at ${connections} connections`
  const cost = node + database
  report({
    what: `processor for a paper, given and cast, ${at}`,
    bar: '≤ 2 ms',
    reached: `${cost.toFixed(2)} ms: server ${node.toFixed(2)}, database ${database.toFixed(2)}`,
    isReached: cost <= 2,
  })
  const limit = inserts.reduce((sum, each) => sum + each, 0) / inserts.length
  const share = perSecond / limit
  report({
    what: `papers a second ${at}, beside durable one-row inserts of pgbench just before and after`,
    bar: '≥ 20 %',
    reached:
      inserts.length > 0
        ? `${Math.round(perSecond)} of ${Math.round(limit)}: ${Math.round(100 * share)} %`
        : `${Math.round(perSecond)}; pgbench is not installed`,
    isReached: inserts.length > 0 ? share >= 0.2 : null,
  })
  const p99 = times[Math.floor(times.length * 0.99)]!
  report({
    what: `slowest hundredth of requests ${at}`,
    bar: '< 150 ms',
    reached: `${p99.toFixed(1)} ms, ${failed} failed`,
    isReached: p99 < 150 && failed === 0,
  })
}
