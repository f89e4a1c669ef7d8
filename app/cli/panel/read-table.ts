import { readFile, stat } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import { PlainError } from '#platform/plain-error.ts'
import { notReadable } from '../not-readable.ts'

export interface TableRow {
  /** Of the file, from 1; the header is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}
export interface Table {
  readonly path: string
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

const MOST_BYTES = 50_000_000

/** Reads a small CSV file whole; a comma or, as some spreadsheets write it, a semicolon between the cells. */
export async function readTable(path: string): Promise<Table> {
  const text = await textOf(path)
  const [first = ''] = text.split(/\r?\n/, 1)
  const delimiter = first.includes(';') && !first.includes(',') ? ';' : ','
  const [header, ...rows] = recordsOf(path, text, delimiter)
  if (!header) throw new PlainError(`${path}: The file is empty.`)
  return { path, header: header.cells, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }
}

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES)
      throw new PlainError(`${path} is larger than 50 MB: this is not a list of people for a panel.`)
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    if (error instanceof PlainError) throw error
    if (error instanceof TypeError) throw new PlainError(`${path} is not text in UTF-8: save it as “CSV UTF-8”.`)
    throw notReadable(path, error)
  }
}

function recordsOf(path: string, text: string, delimiter: string): TableRow[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as {
      readonly record: readonly string[]
      readonly info: { readonly lines: number }
    }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? `, line ${error.lines}` : ''
    throw new PlainError(`${path}${line}: a quotation mark is missing or out of place.`)
  }
}
