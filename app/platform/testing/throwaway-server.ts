import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../database/database.ts'
import { findRunning } from '../database/embedded/find-running.ts'
import { isAlive, markOf } from '../database/embedded/process-mark.ts'
import { stopServer } from '../database/embedded/running-server.ts'
import { startEmbedded } from '../database/embedded/start-embedded.ts'
import { migrate } from '../database/migrate.ts'
import { migrateJobs } from '../jobs/jobs.ts'
import { silentLog } from '../log.ts'
import { debianPostgres } from './debian-postgres.ts'
import { dropDatabase, onServer } from './on-server.ts'

export interface TestServer {
  /** The address of a database from which others may be made. */
  readonly url: string
  /** The name of a migrated, empty database to copy. */
  readonly template: string
  stop(): Promise<void>
}

const prefix = 'folkmoot-test-'

/**
 * One real PostgreSQL for all tests of a run, in a folder that goes away with it: the embedded one, Debian's
 * (FOLKMOOT_TEST_SERVER=debian), or a server that is there already (FOLKMOOT_TEST_DATABASE_URL).
 */
export async function startTestServer(environment: Readonly<Record<string, string | undefined>>): Promise<TestServer> {
  const given = environment.FOLKMOOT_TEST_DATABASE_URL
  const server = given
    ? { url: given, stop: async () => {} }
    : await startThrowaway(environment.FOLKMOOT_TEST_SERVER === 'debian')
  const template = `folkmoot_template_${process.pid}_${Date.now().toString(36)}`
  try {
    await makeTemplate(server.url, template)
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    url: server.url,
    template,
    async stop() {
      if (given) await dropDatabase(given, template)
      await server.stop()
    },
  }
}

async function startThrowaway(isDebian: boolean): Promise<{ readonly url: string; stop(): Promise<void> }> {
  await sweepLeftovers()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}_${markOf(process.pid)?.started}_`))
  // The server's user must be able to pass where we are root.
  chmodSync(folder, 0o711)
  // Lost with the folder anyway: writing need not wait for the disk.
  const options = {
    folder,
    log: silentLog,
    connections: 100,
    isDurable: false,
    ...(isDebian ? { binaries: debianPostgres() } : {}),
  }
  const embedded = await startEmbedded(options)
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makeTemplate(url: string, template: string): Promise<void> {
  await onServer(url, `CREATE DATABASE ${template}`)
  const database = openDatabase({ url: withDatabase(url, template), connections: 2, log: silentLog })
  try {
    await migrate(database.pool)
    await migrateJobs(database)
  } finally {
    // The pool itself: a template can be copied only when nobody is connected to it.
    await database.pool.end()
  }
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/** Servers and folders of test runs that were killed. */
async function sweepLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const [pid, started] = name.slice(prefix.length).split('_')
    if (isAlive({ pid: Number(pid), started: started ?? '' })) continue
    const folder = join(tmpdir(), name)
    const left = await findRunning(join(folder, 'database', 'cluster'))
    if (left) await stopServer(left)
    rmSync(folder, { recursive: true, force: true })
  }
}
