import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Cluster } from './cluster.ts'
import type { Identity } from './unprivileged.ts'

/** For a small machine: durable, modest with memory. */
const options: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '48MB',
  max_connections: '60',
  max_wal_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  wal_level: 'replica',
  max_wal_senders: '0',
  max_worker_processes: '2',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_statement: 'none',
  log_min_error_statement: 'panic',
}

export interface ServerPlace {
  readonly native: string
  readonly cluster: Cluster
  readonly identity: Identity | null
  readonly port: number
  /** Folder of the unix socket, or null: loopback only. */
  readonly socketFolder: string | null
  readonly logFile: string
}

/** Starts PostgreSQL in a session of its own, so that Ctrl-C stops us first and it afterwards. Gives its process id. */
export function spawnServer(place: ServerPlace): number {
  const log = openSync(place.logFile, 'a', 0o600)
  const listen = place.socketFolder
    ? [
        '-c',
        'listen_addresses=',
        '-c',
        `unix_socket_directories=${place.socketFolder}`,
        '-c',
        'unix_socket_permissions=0777',
      ]
    : ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  const child = spawn(
    join(place.native, 'bin/postgres'),
    [
      '-D',
      place.cluster.folder,
      '-p',
      String(place.port),
      ...listen,
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...(place.identity ?? {}),
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log],
      detached: true,
    },
  )
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  return child.pid ?? -1
}

export const urlOf = (place: ServerPlace, database = 'postgres'): string =>
  `postgres://folkmoot:${place.cluster.password}@localhost:${place.port}/${database}${place.socketFolder ? `?host=${encodeURIComponent(place.socketFolder)}` : ''}`

/** The process id of the server that runs on this cluster now, as its own pid file and the kernel have it; else null. */
export function runningServer(
  folder: string,
): { readonly pid: number; readonly port: number; readonly socketFolder: string | null } | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, data, , port, socket] = readFileSync(file, 'utf8').split('\n')
  if (data !== folder || !isPostgres(Number(pid))) return null
  return { pid: Number(pid), port: Number(port), socketFolder: socket || null }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A process that has ended but that nobody has asked about yet. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function isPostgres(pid: number): boolean {
  if (!(pid > 1) || !isAlive(pid)) return false
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
  } catch {
    return process.platform !== 'linux'
  }
}

/** Waits until the server answers. Gives false when its process ended first. */
export async function answers(place: ServerPlace, pid: number, seconds: number): Promise<boolean> {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    if (!isAlive(pid)) return false
    const client = new pg.Client({ connectionString: urlOf(place), connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    const isUp = await client
      .connect()
      .then(() => client.end())
      .then(
        () => true,
        () => false,
      )
    if (isUp) return true
    await wait(50)
  }
  return false
}

/** Fast shutdown; after ten seconds an immediate one; after five more it is killed. Only ever this process id. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 10],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const until = Date.now() + seconds * 1000; Date.now() < until && isAlive(pid); ) await wait(25)
  }
}
