import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { reachDatabaseToRead } from '#platform/database/reach-database.ts'
import { silentLog } from '#platform/log.ts'
import { projectRoot } from '#platform/root.ts'
import { readSettings } from '#platform/settings.ts'
import {
  childrenOf,
  familyMilliseconds,
  memoryMegabytes,
  processMilliseconds,
  workerMilliseconds,
} from './processor-time.ts'

export interface Spent {
  readonly server: number
  readonly database: number
  /** Of the server's: drawing maps, off the request path. */
  readonly maps: number
}

export interface MeasuredServer {
  readonly port: number
  readonly host: string
  readonly url: string
  readonly database: number
  readonly pool: pg.Pool
  /** Milliseconds of processor since it started. */
  spent(): Spent
  memory(): number
  stop(): Promise<void>
}

/** The built Folkmoot with its demonstration, as a process of its own with a database of its own, started a second time. */
export async function measuredServer(): Promise<MeasuredServer> {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-bench-'))
  // The database's user must be able to pass where we are root.
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  const port = await freePort()
  await ended(await started(data, port))
  const child = await started(data, port)
  const { url } = await reachDatabaseToRead(readSettings({ FOLKMOOT_DATA: data }), silentLog)
  const database = Number(readFileSync(join(data, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  return {
    port,
    host: `localhost:${port}`,
    url,
    database,
    pool,
    spent: () => ({
      server: processMilliseconds(child.pid!),
      database: familyMilliseconds(database),
      maps: workerMilliseconds(child.pid!),
    }),
    memory: () => memoryMegabytes([child.pid!, database, ...childrenOf(database)]),
    async stop() {
      await pool.end()
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function started(data: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(projectRoot, 'dist/folkmoot.js'), 'start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      FOLKMOOT_DATA: data,
      FOLKMOOT_PORT: String(port),
      FOLKMOOT_LOG: 'error',
      FOLKMOOT_DEMONSTRATION: 'yes',
    },
  })
  await untilReady(port, child)
  return child
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++, await wait(200)) {
    if (child.exitCode !== null) throw new Error('Folkmoot ended by itself.')
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
  }
  throw new Error('Folkmoot was not ready in two minutes.')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
