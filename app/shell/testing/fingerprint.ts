import type { House } from '#platform/house.ts'

/** A line for each table with a hash of all its rows: equal before and after means that nothing changed. */
export async function fingerprint(house: House, without: readonly string[] = []): Promise<string> {
  const { pool } = house.database
  const tables = await pool.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema', 'jobs') AND table_type = 'BASE TABLE' ORDER BY 1`,
  )
  const lines: string[] = []
  for (const { name } of tables.rows.filter((table) => !without.includes(table.name))) {
    const rows = await pool.query(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM ${name} t`,
    )
    lines.push(`${name} ${rows.rows[0].hash}`)
  }
  return lines.join('\n')
}
