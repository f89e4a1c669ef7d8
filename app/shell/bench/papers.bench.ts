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

const warm = 1_000
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
    await each(prepared.port, 16, voters.slice(0, warm), giveTo)
    await each(prepared.port, 16, voters.slice(0, warm), castBy)
    const inserts = [durableInserts(url, database)?.perSecond]
    for (const [k, connections] of [16, 64].entries()) {
      const some = voters.slice(warm + k * measured, warm + (k + 1) * measured)
      const measure = async (step: Step) => {
        const before = spent()
        const all = await each(prepared.port, connections, some, step)
        const after = spent()
        const node = (after.server - before.server) / measured
        return { ...all, node, database: (after.database - before.database) / measured }
      }
      const given = await measure(giveTo)
      const cast = await measure(castBy)
      inserts.push(durableInserts(url, database)?.perSecond)
      reportRun(report, connections, { given, cast, inserts: inserts.slice(-2).flatMap((rate) => rate ?? []) })
    }
    await pool.end()
  } finally {
    await server.stop()
    prepared.remove()
  }
}

type Step = (connection: Connection, voter: VoterOnWire, k: number) => Promise<{ readonly status: number }>

/** The roll is marked and the token signed, which costs a private RSA operation. */
const giveTo: Step = async (connection, voter) => {
  const reply = await connection.send(voter.giveRequest())
  voter.take(reply)
  return reply
}

const castBy: Step = (connection, voter, k) => connection.send(voter.castRequest(choicesOf(k)))

interface Timed {
  readonly perSecond: number
  readonly failed: number
  /** Milliseconds of each request, ascending. */
  readonly times: Float64Array
}

/** Each connection serves one voter after another. */
async function each(port: number, connections: number, voters: readonly VoterOnWire[], step: Step): Promise<Timed> {
  const times = new Float64Array(voters.length)
  const from = performance.now()
  let next = 0
  let failed = 0
  const worker = async () => {
    const connection = new Connection(port)
    for (let k = next++; k < voters.length; k = next++) {
      const since = performance.now()
      const { status } = await step(connection, voters[k]!, k)
      times[k] = performance.now() - since
      if (status !== 200) failed++
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return { perSecond: (voters.length * 1_000) / (performance.now() - from), failed, times: times.sort() }
}

interface Measured extends Timed {
  readonly node: number
  readonly database: number
}

interface Run {
  readonly given: Measured
  readonly cast: Measured
  readonly inserts: readonly number[]
}

function reportRun(report: Report, connections: number, { given, cast, inserts }: Run): void {
  const at = `at ${connections} connections`
  const cost = ({ node, database }: Measured) => node + database
  const parts = (one: Measured) =>
    `${cost(one).toFixed(2)} ms: server ${one.node.toFixed(2)}, database ${one.database.toFixed(2)}`
  report({
    what: `processor for casting a paper, ${at}`,
    bar: '≤ 2 ms',
    reached: parts(cast),
    isReached: cost(cast) <= 2,
  })
  report({
    what: `and for giving it before: the roll, and the blind signature, ${at}`,
    bar: '',
    reached: parts(given),
    isReached: null,
  })
  const limit = inserts.reduce((sum, rate) => sum + rate, 0) / inserts.length
  const share = cast.perSecond / limit
  report({
    what: `papers cast a second ${at}, beside durable one-row inserts of pgbench just before and after`,
    bar: '≥ 20 %',
    reached:
      inserts.length > 0
        ? `${Math.round(cast.perSecond)} of ${Math.round(limit)}: ${Math.round(100 * share)} %`
        : `${Math.round(cast.perSecond)}; pgbench is not installed`,
    isReached: inserts.length > 0 ? share >= 0.2 : null,
  })
  for (const [what, { times, failed }] of [
    ['cast', cast],
    ['given', given],
  ] as const) {
    const p99 = times[Math.floor(times.length * 0.99)]!
    report({
      what: `slowest hundredth of papers ${what} ${at}`,
      bar: '< 150 ms',
      reached: `${p99.toFixed(1)} ms, ${failed} failed`,
      isReached: p99 < 150 && failed === 0,
    })
  }
}
