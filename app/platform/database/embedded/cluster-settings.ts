import type { Binaries } from './find-binaries.ts'

/** How to reach the server: a socket file where its path is short enough, else a port of this machine's loopback. */
export type Door =
  | { readonly kind: 'socket'; readonly folder: string }
  | { readonly kind: 'port'; readonly port: number }

/**
 * Settings for a small machine, written anew at each start. An operator may add to them in `local.conf` beside it.
 * What keeps acknowledged work safe and the server private is not here but on the command line, out of reach of both.
 */
export function settingsFile(binaries: Binaries, connections: number): string {
  const lines = [
    `# PostgreSQL ${binaries.version}. Folkmoot writes this file at each start: put your own settings into local.conf.`,
    `max_connections = ${connections}`,
    'shared_buffers = 64MB',
    'work_mem = 4MB',
    'maintenance_work_mem = 32MB',
    'effective_cache_size = 256MB',
    'max_wal_size = 256MB',
    'min_wal_size = 64MB',
    'checkpoint_timeout = 10min',
    'max_worker_processes = 4',
    'max_parallel_workers_per_gather = 0',
    'max_logical_replication_workers = 0',
    'autovacuum_max_workers = 2',
    'jit = off',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'log_min_messages = warning',
    'log_checkpoints = off',
    // Errors without the values that caused them: a log must not hold what people wrote.
    'log_min_error_statement = panic',
    'log_error_verbosity = terse',
    ...(binaries.major >= 18 ? ['io_method = sync'] : []),
    "include 'local.conf'",
  ]
  return `${lines.join('\n')}\n`
}

/** Only Folkmoot's own role, only with its password: the superuser has none and cannot sign in at all. */
export const accessFile = `# Folkmoot writes this file at each start.
local all folkmoot scram-sha-256
host all folkmoot 127.0.0.1/32 scram-sha-256
`

export interface Firm {
  readonly door: Door
  /** Only a database that is thrown away after a test may leave writing to disk to chance. */
  readonly isDurable: boolean
}

/** What no settings file may change. */
export function firmSettings({ door, isDurable }: Firm): string[] {
  const safety = isDurable ? 'on' : 'off'
  const settings: Record<string, string | number> = {
    fsync: safety,
    full_page_writes: safety,
    synchronous_commit: safety,
    data_sync_retry: 'off',
    listen_addresses: door.kind === 'port' ? '127.0.0.1' : '',
    port: door.kind === 'port' ? door.port : socketPort,
    unix_socket_directories: door.kind === 'socket' ? door.folder : '',
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    ssl: 'off',
    logging_collector: 'off',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Part of the socket's file name; no port is opened. */
export const socketPort = 5432
