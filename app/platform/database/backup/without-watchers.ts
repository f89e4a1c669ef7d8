import type pg from 'pg'

/**
 * Does `load` while nothing watches the tables: keys between tables are taken off and put back afterwards, when all rows
 * are there and are then checked; triggers rest, because what they once did is in the rows already.
 */
export async function withoutWatchers(client: pg.ClientBase, load: () => Promise<void>): Promise<void> {
  const keys = await client.query<Watcher>(`SELECT conrelid::regclass::text AS of_table, quote_ident(conname) AS name,
    pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'f' AND conparentid = 0`)
  const triggers = await client.query<Watcher>(`SELECT tgrelid::regclass::text AS of_table, quote_ident(tgname) AS name,
    CASE tgenabled WHEN 'A' THEN 'ENABLE ALWAYS TRIGGER' WHEN 'R' THEN 'ENABLE REPLICA TRIGGER' ELSE 'ENABLE TRIGGER' END AS definition
    FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgparentid = 0`)
  for (const { of_table, name } of keys.rows) await client.query(`ALTER TABLE ${of_table} DROP CONSTRAINT ${name}`)
  for (const { of_table, name } of triggers.rows) await client.query(`ALTER TABLE ${of_table} DISABLE TRIGGER ${name}`)
  await load()
  for (const { of_table, name, definition } of keys.rows) {
    await client.query(`ALTER TABLE ${of_table} ADD CONSTRAINT ${name} ${definition}`)
  }
  for (const { of_table, name, definition } of triggers.rows)
    await client.query(`ALTER TABLE ${of_table} ${definition} ${name}`)
}

interface Watcher {
  readonly of_table: string
  readonly name: string
  readonly definition: string
}
