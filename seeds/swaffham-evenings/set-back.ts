import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'

/** What the thread is kept in. Never the ledger: the record says when things were really written down. */
const kept = ['matters', 'proposals', 'replies', 'commitments']

/**
 * Lets weeks pass in a thread that is being told: every date and moment in what this very transaction has written goes back by
 * so much. Acts go by the database's clock and refuse days that have passed; so a thread of months is done act by act, with
 * this in between. Whole weeks, so that a working day stays one; moments keep their hour in England.
 */
export async function setBack({ write }: Pick<Deed, 'write'>, weeks: number): Promise<void> {
  const { rows } = await sql<{ table: string; column: string; is_date: boolean }>`
    SELECT format('%I.%I', t.table_schema, t.table_name) AS "table", c.column_name AS "column", c.data_type = 'date' AS is_date
    FROM information_schema.tables AS t JOIN information_schema.columns AS c USING (table_schema, table_name)
    WHERE t.table_type = 'BASE TABLE' AND t.table_schema = ANY (${kept}) AND c.is_generated = 'NEVER'
      AND c.data_type IN ('date', 'timestamp with time zone')`.execute(write)
  const tables = Map.groupBy(rows, ({ table }) => table)
  for (const [table, columns] of tables) {
    const changes = columns.map(({ column, is_date }) => {
      const name = sql.id(column)
      const days = weeks * 7
      return is_date
        ? sql`${name} = ${name} - ${days}::integer`
        : sql`${name} = (${name} AT TIME ZONE 'Europe/London' - make_interval(days => ${days})) AT TIME ZONE 'Europe/London'`
    })
    await sql`UPDATE ${sql.raw(table)} SET ${sql.join(changes)} WHERE xmin = pg_current_xact_id()::xid`.execute(write)
  }
}
