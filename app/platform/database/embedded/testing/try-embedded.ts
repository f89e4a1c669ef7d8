import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { silentLog } from '../../../log.ts'
import { debianPostgres } from '../../../testing/debian-postgres.ts'
import { findRunning } from '../find-running.ts'
import type { RunAs } from '../run-as.ts'
import { stopServer } from '../running-server.ts'
import { type EmbeddedDatabase, startEmbedded } from '../start-embedded.ts'

/** What hold-database.ts says of itself. */
export interface Holder {
  readonly process: ChildProcess
  readonly said: {
    readonly url?: string
    readonly server?: number
    readonly wasAdopted?: boolean
    readonly refusal?: string
  }
}

/** A folder that every user may pass through, as data folders usually are. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-data-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Ends what a test left running on the folder, then removes it. */
export async function removeDataFolder(folder: string): Promise<void> {
  const left = await findRunning(join(folder, 'database', 'cluster'))
  if (left) await stopServer(left)
  rmSync(folder, { recursive: true, force: true })
}

export function start(folder: string): Promise<EmbeddedDatabase> {
  const binaries = process.env.FOLKMOOT_TEST_SERVER === 'debian' ? { binaries: debianPostgres() } : {}
  return startEmbedded({ folder, log: silentLog, ...binaries })
}

/** Another process that holds the database; it can be killed. */
export async function startHolder(folder: string, user: RunAs | null = null): Promise<Holder> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./hold-database.ts', import.meta.url)), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  return { process: child, said: JSON.parse(line) }
}

export async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

export const passwordIn = (folder: string): string => readFileSync(join(folder, 'database', 'password'), 'utf8').trim()
