import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequest } from '../../testing/load/requests.ts'
import { rush } from './load.ts'
import { familyMilliseconds, processMilliseconds } from './processor-time.ts'

export interface Limit {
  readonly perSecond: number
  readonly processorMilliseconds: number
}

const smallest = `
import { fastify } from 'fastify'
const server = fastify()
server.get('/', (request, reply) => reply.send('ok'))
await server.listen({ host: '127.0.0.1', port: 0 })
console.log(server.server.address().port)
`

/** The smallest reply that Fastify can give, at 16 connections. */
export async function smallestReply(): Promise<Limit> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', smallest], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const load = {
    port: Number(said.toString()),
    request: () => getRequest('localhost', '/'),
    isGood: ({ status }: { readonly status: number }) => status === 200,
    connections: 16,
  }
  await rush({ ...load, count: 5_000 })
  const before = processMilliseconds(child.pid!)
  const { perSecond } = await rush({ ...load, count: 20_000 })
  const processorMilliseconds = (processMilliseconds(child.pid!) - before) / 20_000
  child.kill()
  await once(child, 'exit')
  return { perSecond, processorMilliseconds }
}

/** Durable inserts of one row by 16 clients of pgbench into the same database; null where pgbench is not installed. */
export function durableInserts(url: string, database: number, seconds = 10): Limit | null {
  const pgbench = globSync('/usr/lib/postgresql/*/bin/pgbench').sort().at(-1)
  if (!pgbench) return null
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-bench-'))
  const at = new URL(url)
  const environment = {
    ...process.env,
    PGHOST: at.searchParams.get('host') ?? at.hostname,
    PGPORT: at.port || '5432',
    PGUSER: decodeURIComponent(at.username),
    PGPASSWORD: decodeURIComponent(at.password),
    PGDATABASE: at.pathname.slice(1),
  }
  const script = join(folder, 'insert.sql')
  writeFileSync(script, 'INSERT INTO public.bench_row (a, b, c) VALUES (gen_random_uuid(), 1, now());\n')
  try {
    const before = familyMilliseconds(database)
    const said = execFileSync(
      pgbench,
      ['-n', '-M', 'prepared', '-c', '16', '-j', '1', '-T', String(seconds), '-f', script],
      { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const perSecond = Number(/tps = ([\d.]+)/.exec(said)?.[1])
    const done = Number(/actually processed: (\d+)/.exec(said)?.[1])
    return { perSecond, processorMilliseconds: (familyMilliseconds(database) - before) / done }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
