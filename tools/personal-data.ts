import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

export interface PersonalColumn {
  readonly table: string
  /** Null: every row of the table. */
  readonly column: string | null
  readonly words: string
}

/** What the migrations mark as personal (`-- Personal: purpose. Lifetime.`), by table and column. */
export function personalColumns(root: string): readonly PersonalColumn[] {
  const files = globSync('app/{platform/database,capabilities/*/store}/migrations/*.sql', { cwd: root })
  const found = files
    .sort((a, b) => basename(a).localeCompare(basename(b)))
    .flatMap((file) => readSql(readFileSync(`${root}/${file}`, 'utf8')))
  return found.sort((a, b) => `${a.table} ${a.column ?? ''}`.localeCompare(`${b.table} ${b.column ?? ''}`, 'en'))
}

function readSql(sql: string): readonly PersonalColumn[] {
  const found: PersonalColumn[] = []
  let table = ''
  let comment: string[] = []
  for (const line of sql.split('\n').map((each) => each.trim())) {
    if (line.startsWith('--')) {
      comment.push(line.replace(/^--\s*/, ''))
      continue
    }
    const named = /^(?:CREATE|ALTER) TABLE (?:IF NOT EXISTS )?([\w.]+)/.exec(line)
    if (named) table = named[1]!
    const words = wordsOf(comment)
    if (words) found.push({ table, column: columnOf(line), words })
    comment = []
  }
  return found
}

/** From the line that says so on: what comes before it in the same comment speaks of something else. */
function wordsOf(comment: readonly string[]): string | null {
  const from = comment.findIndex((line) => /^Personal\b/.test(line))
  if (from < 0) return null
  const words = comment
    .slice(from)
    .join(' ')
    .replace(/^Personal[:,]\s*/, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function columnOf(line: string): string | null {
  const added = /ADD COLUMN (\w+)/.exec(line)
  if (added) return added[1]!
  return /^(CREATE|ALTER) TABLE/.test(line) ? null : (/^(\w+)/.exec(line)?.[1] ?? null)
}

export const beginsTable = '<!-- made by tools/describe-personal-data.ts: do not edit below -->'

export const personalTable = (columns: readonly PersonalColumn[]): string =>
  [
    '| Where | What for, and how long |',
    '| --- | --- |',
    ...columns.map(
      ({ table, column, words }) => `| \`${table}\`${column ? ` \`${column}\`` : ', each row'} | ${words} |`,
    ),
    '',
  ].join('\n')
