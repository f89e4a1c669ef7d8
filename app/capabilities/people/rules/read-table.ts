import { CsvError, parse } from 'csv-parse/sync'

export interface TableLine {
  /** The line of the file it begins on, as a text editor counts. */
  readonly line: number
  readonly cells: readonly string[]
}

export type TableProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-text'; readonly lines: readonly number[] }
  | { readonly kind: 'not-a-table'; readonly line: number }
  | { readonly kind: 'too-many-lines'; readonly most: number }

export type ReadTable =
  | { readonly ok: true; readonly lines: readonly TableLine[] }
  | { readonly ok: false; readonly problem: TableProblem }

/**
 * A file of values separated by commas, semicolons or tabs. Text must be UTF-8, or UTF-16 with its mark; anything else
 * is refused by line, because a guess would turn Zoë into somebody else.
 */
export function readTable(bytes: Uint8Array, most: number): ReadTable {
  const text = decode(bytes)
  if (typeof text !== 'string') return { ok: false, problem: { kind: 'not-text', lines: text } }
  if (text.trim() === '') return { ok: false, problem: { kind: 'empty' } }
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: most + 1,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
    if (records.length > most) return { ok: false, problem: { kind: 'too-many-lines', most } }
    return {
      ok: true,
      lines: records.map(({ record, info }) => ({ line: firstLine(record, info.lines), cells: record })),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ok: false, problem: { kind: 'not-a-table', line: Number(error.lines ?? 1) } }
  }
}

/** The parser says on which line a record ends. */
const firstLine = (record: readonly string[], last: number) =>
  last - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0)

function decode(bytes: Uint8Array): string | readonly number[] {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const text = tryDecode(bytes, utf16 ?? 'utf-8')
  if (text !== null) return text.includes('\u0000') ? linesWith(text, '\u0000') : text
  return linesWith(new TextDecoder(utf16 ?? 'utf-8').decode(bytes), '\ufffd')
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const linesWith = (text: string, sign: string): readonly number[] =>
  text.split('\n').flatMap((line, k) => (line.includes(sign) ? [k + 1] : []))

/** Whichever the first line has most of. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  const count = (sign: string) => first.split(sign).length
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}
