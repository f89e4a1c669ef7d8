import { parse } from 'csv-parse/sync'

/** What the summary.csv of a Polis export says of the question; null for another file. */
export function questionOfSummary(bytes: Uint8Array): string | null {
  const lines = linesOf(bytes)
  if (!lines.has('voters') || !lines.has('comments')) return null
  return (lines.get('conversation-description') || lines.get('topic') || '').replaceAll(/\s+/g, ' ').trim()
}

function linesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const rows: readonly (readonly string[])[] = parse(text, { relax_column_count: true, relax_quotes: true })
    return new Map(rows.map(([name = '', value = '']) => [name.trim(), value]))
  } catch {
    return new Map()
  }
}
