import { stringify } from 'csv-stringify/sync'

/** What a spreadsheet may take for a formula, also after a space or after the mark that we put before it ourselves. */
const risky = /^'*\s*[=+\-@\t\r\n|%＝＋－＠]/u

/** A mark before texts that a spreadsheet may take for a formula; everything else stays as it is. */
export const withoutFormula = (text: string): string => (risky.test(text) ? `'${text}` : text)

/** The text as it was before `withoutFormula`. */
export const withFormula = (text: string): string =>
  text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text

export type Cell = string | number | null

/** Rows as CSV (RFC 4180): texts between quotation marks, nothing that a spreadsheet would work out. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell)))
  return stringify(safe, { quoted_string: true, escape_formulas: true, record_delimiter: 'windows' })
}

/** The same for rows of numbers alone, of which there are millions. */
export const csvNumbers = (rows: readonly (readonly (number | null)[])[]): string =>
  rows.map((row) => `${row.join(',')}\r\n`).join('')
