/** One row of a CSV text. `line` is the line it starts on, counted from 1. */
export interface CsvRow {
  readonly line: number
  readonly fields: readonly string[]
  /** A quotation mark that was opened in this row is never closed; the row holds the rest of the text. */
  readonly isUnclosed: boolean
}

/**
 * Splits CSV text (RFC 4180) into rows: commas and line breaks inside quotation marks belong to the field, two
 * quotation marks stand for one. Lines may end in LF, CRLF or CR. A blank line gives a row with one empty field.
 *
 * @example [...csvRows('a,"b,c"\n')] // one row: fields ['a', 'b,c']
 */
export function* csvRows(text: string): Generator<CsvRow> {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at)
    yield { line, fields: row.fields, isUnclosed: row.isUnclosed }
    line += linesIn(text, at, row.end)
    at = row.end
  }
}

interface Piece {
  readonly fields: string[]
  /** Where the next row starts. */
  readonly end: number
  readonly isUnclosed: boolean
}

function readRow(text: string, from: number): Piece {
  const fields: string[] = []
  let at = from
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at)
    fields.push(field.value)
    if (text[field.end] === ',') at = field.end + 1
    else return { fields, end: afterLineBreak(text, field.end), isUnclosed: field.isUnclosed }
  }
}

interface Field {
  readonly value: string
  /** The comma or line break after it, or the end of the text. */
  readonly end: number
  readonly isUnclosed: boolean
}

function plainField(text: string, from: number): Field {
  const end = endOfPlain(text, from)
  return { value: text.slice(from, end), end, isUnclosed: false }
}

/** What stands between a closing quotation mark and the next comma is kept: people edit such files by hand. */
function quotedField(text: string, from: number): Field {
  let value = ''
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { value: value + text.slice(at), end: text.length, isUnclosed: true }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const rest = plainField(text, quote + 1)
      return { ...rest, value: value + rest.value }
    }
    value += '"'
    at = quote + 2
  }
}

function endOfPlain(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

function afterLineBreak(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2
  return Math.min(at + 1, text.length)
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++
  }
  return lines
}
