import { migrationComments } from './migration-comments.ts'

export interface PersonalColumn {
  readonly table: string
  /** Null: every row of the table. */
  readonly column: string | null
  readonly words: string
}

/** What the migrations mark as personal (`-- Personal: purpose. Lifetime.`), by table and column. */
export function personalColumns(root: string): readonly PersonalColumn[] {
  const found = migrationComments(root).flatMap(({ table, column, lines }) => {
    const words = wordsOf(lines)
    return words ? [{ table, column, words }] : []
  })
  return found.sort((a, b) => `${a.table} ${a.column ?? ''}`.localeCompare(`${b.table} ${b.column ?? ''}`, 'en'))
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

export const beginsTable = '<!-- made by npm run describe: do not edit below -->'

export const personalTable = (columns: readonly PersonalColumn[]): string =>
  [
    '| Where | What for, and how long |',
    '| --- | --- |',
    ...columns.map(
      ({ table, column, words }) => `| \`${table}\`${column ? ` \`${column}\`` : ', each row'} | ${words} |`,
    ),
    '',
  ].join('\n')
