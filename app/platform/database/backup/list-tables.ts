import type pg from 'pg'

/** A table whose rows go into a backup. Names are quoted where SQL wants it. */
export interface BackupTable {
  readonly name: string
  readonly columns: readonly string[]
  /** Puts rows into the same order on every machine, whatever its sorting rules. */
  readonly order: string
}

/** How the database is built (the manifest and the migrations say that), and which processes run on it just now. */
const leftOut = ['platform.migration', 'jobs.version', 'jobs.instance']

/** Every table of ours: not PostgreSQL's, not an extension's; a partitioned table as one. */
export async function listTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string[] | null }>(`
    SELECT format('%I.%I', space.nspname, class.relname) AS name,
      (SELECT array_agg(quote_ident(attname) ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
      (SELECT array_agg(quote_ident(attname) || CASE WHEN attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END ORDER BY place)
        FROM pg_index, unnest(indkey::int2[]) WITH ORDINALITY AS key (number, place), pg_attribute
        WHERE indrelid = class.oid AND indisprimary AND attrelid = class.oid AND attnum = number) AS "order"
    FROM pg_class AS class JOIN pg_namespace AS space ON space.oid = class.relnamespace
    WHERE class.relkind IN ('r', 'p') AND NOT class.relispartition AND class.relpersistence = 'p'
      AND space.nspname <> 'information_schema' AND space.nspname NOT LIKE 'pg\\_%'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = class.oid AND deptype = 'e')
    ORDER BY 1`)
  return rows
    .filter(({ name, columns }) => columns !== null && !leftOut.includes(name))
    .map(({ name, columns, order }) => ({ name, columns, order: (order ?? ['row_::text COLLATE "C"']).join(', ') }))
}

/** Sets how values are written, so that the same row gives the same bytes on every server. */
export const sameWriting = `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'iso_8601';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8'; SET LOCAL statement_timeout = 0`

/** The query that gives a table's rows in PostgreSQL's text form, one line a row. */
export function copyOut({ name, columns, order }: BackupTable): string {
  return `COPY (SELECT ${columns.join(', ')} FROM ${name} AS row_ ORDER BY ${order}) TO STDOUT`
}
