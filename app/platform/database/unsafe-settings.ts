import type pg from 'pg'

/**
 * The settings of the server that would let an acknowledged commit be lost, by name; empty when it is safe. Read anew
 * each time: they can be changed while the server runs.
 */
export async function unsafeSettings(database: Pick<pg.Pool, 'query'>): Promise<readonly string[]> {
  const { rows } = await database.query<{ name: string }>(`SELECT name FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name`)
  return rows.map(({ name }) => name)
}
