import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** What a migration says, in the comment above it, of a table (`column` null) or of one of its columns. */
export interface MigrationComment {
  readonly table: string
  readonly column: string | null
  readonly lines: readonly string[]
}

/** Every comment on a table or a column, in the order of the migrations. */
export function migrationComments(root: string): readonly MigrationComment[] {
  const files = globSync('app/{platform/database,capabilities/*/store}/migrations/*.sql', { cwd: root })
  return files
    .sort((a, b) => basename(a).localeCompare(basename(b)))
    .flatMap((file) => readSql(readFileSync(`${root}/${file}`, 'utf8')))
}

function readSql(sql: string): readonly MigrationComment[] {
  const found: MigrationComment[] = []
  let table = ''
  let lines: string[] = []
  for (const line of sql.split('\n').map((each) => each.trim())) {
    if (line.startsWith('--')) {
      lines.push(line.replace(/^--\s*/, ''))
      continue
    }
    const named = /^(?:CREATE|ALTER) TABLE (?:IF NOT EXISTS )?([\w.]+)/.exec(line)
    if (named) table = named[1]!
    if (lines.length > 0 && speaksOfTable(line)) found.push({ table, column: columnOf(line), lines })
    lines = []
  }
  return found
}

const speaksOfTable = (line: string) => /^(CREATE TABLE|ALTER TABLE|ADD COLUMN|[a-z_]+ )/.test(line)

function columnOf(line: string): string | null {
  const added = /ADD COLUMN (\w+)/.exec(line)
  if (added) return added[1]!
  return /^(CREATE|ALTER) TABLE/.test(line) ? null : (/^(\w+)/.exec(line)?.[1] ?? null)
}
