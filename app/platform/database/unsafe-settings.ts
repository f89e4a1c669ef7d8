import { sql } from 'kysely'
import type pg from 'pg'
import type { Read } from './handles.ts'

/**
 * The settings of the server that would let an acknowledged commit be lost, by name; empty when it is safe. Read anew
 * each time: they can be changed while the server runs.
 */
export async function unsafeSettings(database: Pick<pg.Pool, 'query'>): Promise<readonly string[]> {
  const { rows } = await database.query<{ name: string }>(`SELECT name FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name`)
  return rows.map(({ name }) => name)
}

/** The comment of a database that was made for tests only, and may lose everything. */
export const throwawayMark = 'for tests: may lose everything'

/** The same for the connection that a transaction has; nothing where the database says of itself that it is for tests only. */
export async function unsafeSettingsHere(read: Read): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
      AND (SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database())
        IS DISTINCT FROM ${throwawayMark} ORDER BY name`.execute(read)
  return rows.map(({ name }) => name)
}
