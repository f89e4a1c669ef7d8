import type { UnreadableFile } from './bad-rows.ts'

/** Where each wanted column stands; -1 for one the file lacks. */
export type ColumnPlaces<Name extends string> = Readonly<Record<Name, number>>

export interface WantedColumns<Name extends string> {
  /** What the file should be, for the sentence that says it is not. */
  readonly file: 'votes.csv' | 'comments.csv'
  readonly required: readonly Name[]
  readonly optional: readonly Name[]
}

/**
 * Finds columns by name: exports of different years have them in another order, or more of them. Capitals, spaces
 * around a name and underscores for hyphens make no difference. The first of two columns of one name counts.
 */
export function findColumns<Name extends string>(
  header: readonly string[],
  wanted: WantedColumns<Name>,
): ColumnPlaces<Name> | UnreadableFile {
  const names = header.map((name) => name.trim().toLowerCase().replaceAll('_', '-'))
  const missing = wanted.required.filter((name) => !names.includes(name))
  if (missing.length > 0) return { kind: 'unreadable', reason: reasonFor(names, missing, wanted) }
  const places = [...wanted.required, ...wanted.optional].map((name) => [name, names.indexOf(name)])
  return Object.fromEntries(places) as ColumnPlaces<Name>
}

function reasonFor(names: readonly string[], missing: readonly string[], wanted: WantedColumns<string>): string {
  const other = wanted.file === 'votes.csv' ? 'comments.csv' : 'votes.csv'
  if (names.includes(other === 'comments.csv' ? 'comment-body' : 'vote')) {
    return `This looks like ${other}; give the file ${wanted.file} of the same export here.`
  }
  if (names.length === 1 && /[;\t]/.test(names[0]!)) {
    return `The columns are not separated by commas. Save the file as CSV with commas, or use ${wanted.file} as it was exported.`
  }
  const lacks = missing.map((name) => `"${name}"`).join(' and ')
  return `This is not the ${wanted.file} of a Polis export: its first line does not name the column ${lacks}. Use the file as it was exported.`
}

/** Says what is wrong with a file by its first bytes; null if it may be text. */
export function notText(start: Uint8Array): UnreadableFile | null {
  const [a = -1, b = -1] = start
  if (a === 0x50 && b === 0x4b)
    return unreadable('This is a ZIP archive or a spreadsheet. Unpack it, or save the sheet as CSV (UTF-8).')
  if (a === 0x1f && b === 0x8b) return unreadable('This file is compressed. Unpack it first.')
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return unreadable('This file is written in UTF-16. Save it as CSV (UTF-8).')
  }
  return start.includes(0) ? unreadable('This is not a text file. Use the CSV file as it was exported.') : null
}

/** What an empty file means. */
export const emptyFile: UnreadableFile = unreadable('The file is empty. Export it again.')

function unreadable(reason: string): UnreadableFile {
  return { kind: 'unreadable', reason }
}
