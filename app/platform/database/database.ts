import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Log } from '../log.ts'
import type { Read } from './handles.ts'
import type { Tables } from './tables.ts'

/** The connection to PostgreSQL: a pool, the typed query builder over it, and a read-only view of that. */
export interface Database {
  readonly pool: pg.Pool
  readonly kysely: Kysely<Tables>
  readonly read: Read
  close(): Promise<void>
}

/** int8 comes as a number: no count of ours goes near 2^53. Dates (civil) stay text. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

const waitMilliseconds = 3_000

export function openDatabase(options: {
  readonly url: string
  readonly connections: number
  readonly log: Log
}): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    // One request may wait for a connection, for a lock, and for a connection again: in all less than ten seconds.
    connectionTimeoutMillis: waitMilliseconds,
    idleTimeoutMillis: 30_000,
    statement_timeout: 60_000,
    lock_timeout: waitMilliseconds,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'folkmoot',
  })
  const tell = (error: Error) => options.log.warn({ reason: error.message }, 'a database connection was lost')
  // Without listeners a lost connection would end the process: idle ones tell the pool, those in a transaction only
  // themselves. The pool replaces them; what was under way in them fails as a query.
  pool.on('error', tell)
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = () => {
    // From here on a connection that goes is one we let go.
    pool.removeAllListeners('error').on('error', () => {})
    return kysely.destroy()
  }
  return { pool, kysely, read: kysely, close }
}
