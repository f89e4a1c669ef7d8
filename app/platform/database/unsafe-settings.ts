/** Anything that can be asked: the pool, or one transaction. */
export interface AsksDatabase {
  query(text: string): Promise<{ readonly rows: readonly unknown[] }>
}

/**
 * The settings of the server that would let an acknowledged commit be lost, by name; empty when it is safe. Read anew
 * each time: they can be changed while the server runs.
 */
export async function unsafeSettings(database: AsksDatabase): Promise<readonly string[]> {
  const { rows } = await database.query(`SELECT name FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name`)
  return (rows as readonly { readonly name: string }[]).map(({ name }) => name)
}

/** The comment of a database that was made for tests only. */
export const throwawayMark = 'for tests: may lose everything'

/** Whether this database says of itself that it is for tests only. */
export async function mayLoseData(database: AsksDatabase): Promise<boolean> {
  const { rows } = await database.query(`SELECT shobj_description(oid, 'pg_database') AS says FROM pg_database
    WHERE datname = current_database()`)
  return (rows as readonly { readonly says: string | null }[])[0]?.says === throwawayMark
}
