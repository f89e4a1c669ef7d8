import pg from 'pg'
import { type MigrationComment, migrationComments } from './migration-comments.ts'

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly isNull: boolean
}

/** Every table of ours as the database itself has it, with what the migrations say of it, as Markdown. */
export async function describeTables(databaseUrl: string, root: string): Promise<string> {
  const columns = await readColumns(databaseUrl)
  const comments = migrationComments(root)
  const tables = [...Map.groupBy(columns, ({ table }) => table)]
  return [head, ...tables.map(([table, those]) => sectionOf(table, those, comments))].join('\n')
}

const head = `# Tables

Every table as the database has it, with what the migrations say of it. Made by \`npm run describe\`; a test fails when it is not
current. \`docs/personal-data.md\` lists what is personal. The tables of the job queue (\`jobs\`) belong to pg-boss.
`

async function readColumns(databaseUrl: string): Promise<readonly Column[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const found = await client.query<Column>(`
      SELECT n.nspname || '.' || c.relname AS table, a.attname AS column,
        format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS "isNull"
      FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
        AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'jobs', 'pg_toast')
      ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attnum`)
    return found.rows
  } finally {
    await client.end()
  }
}

function sectionOf(table: string, columns: readonly Column[], comments: readonly MigrationComment[]): string {
  const about = comments.filter((comment) => comment.table === table)
  const wordsFor = (column: string | null) =>
    about
      .filter((comment) => comment.column === column)
      .map(({ lines }) => lines.join(' '))
      .join(' ')
      .replaceAll('|', '\\\\|')
  const rows = columns.map(
    ({ column, type, isNull }) => `| \`${column}\` | ${type}${isNull ? ', or null' : ''} | ${wordsFor(column)} |`,
  )
  const intro = wordsFor(null)
  return [
    `## ${table}\n`,
    ...(intro ? [`${intro}\n`] : []),
    '| Column | Type | |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
