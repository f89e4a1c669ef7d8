import { BadRowList, type BadRows, type UnreadableFile } from './bad-rows.ts'
import { type CsvRow, csvRows } from './csv-rows.ts'
import { type ColumnPlaces, emptyFile, findColumns } from './export-header.ts'

/** One statement of a comments.csv. */
export interface WrittenComment {
  readonly id: number
  readonly text: string
  /** 1 accepted, 0 not looked at (or not said), -1 rejected. */
  readonly moderated: -1 | 0 | 1
  /** About the conversation rather than the matter, as newer exports can say. */
  readonly isMeta: boolean
  /** Who wrote it; null where the file does not say. */
  readonly authorId: number | null
  /** Milliseconds since 1970; null where the file does not say. */
  readonly at: number | null
  /** The line of the file that it starts on, counted from 1. */
  readonly line: number
}

/** The statements of a comments.csv, by id ascending. */
export interface CommentsFile {
  readonly kind: 'comments'
  readonly comments: readonly WrittenComment[]
  readonly bad: BadRows
}

const wanted = {
  file: 'comments.csv',
  required: ['comment-id', 'comment-body'],
  optional: ['author-id', 'moderated', 'is-meta', 'timestamp'],
} as const

type Places = ColumnPlaces<(typeof wanted.required)[number] | (typeof wanted.optional)[number]>

/**
 * Reads the comments.csv of a Polis export, old or new: columns are found by name, bodies may hold commas, quotation
 * marks and line breaks. A row that is wrong is left out and named by the line it starts on; of two rows with one id
 * the first is kept.
 */
export function readComments(text: string): CommentsFile | UnreadableFile {
  if (text.length === 0 || text === '\uFEFF') return emptyFile
  const rows = csvRows(text)
  const header = rows.next().value as CsvRow
  const places = findColumns<keyof Places>(header.fields, wanted)
  if ('kind' in places) return places as UnreadableFile
  return commentsIn(rows, places, header.fields.length)
}

function commentsIn(rows: Iterable<CsvRow>, places: Places, columns: number): CommentsFile {
  const bad = new BadRowList()
  const comments = new Map<number, WrittenComment>()
  for (const row of rows) {
    if (row.fields.length === 1 && row.fields[0] === '') continue
    const comment = commentOf(row, places, columns)
    if (typeof comment === 'string') bad.add(row.line, comment)
    else if (comments.has(comment.id)) bad.add(row.line, `statement ${comment.id} is listed a second time`)
    else comments.set(comment.id, comment)
  }
  return { kind: 'comments', comments: [...comments.values()].sort((a, b) => a.id - b.id), bad: bad.rows }
}

/** The statement of a row, or what is wrong with the row. */
function commentOf(row: CsvRow, places: Places, columns: number): WrittenComment | string {
  if (row.isUnclosed) return 'a quotation mark is opened and never closed'
  if (row.fields.length !== columns) return `${row.fields.length} columns instead of ${columns}`
  const field = (place: number) => (place < 0 ? '' : row.fields[place]!.trim())
  const id = idIn(field(places['comment-id']))
  if (id === null) return 'the comment-id is not a whole number from 0 to 4294967295'
  const moderated = field(places.moderated) || '0'
  if (moderated !== '1' && moderated !== '0' && moderated !== '-1') return 'moderated is not -1, 0 or 1'
  return {
    id,
    text: row.fields[places['comment-body']]!,
    moderated: Number(moderated) as -1 | 0 | 1,
    isMeta: /^(1|t|true)$/i.test(field(places['is-meta'])),
    authorId: idIn(field(places['author-id'])),
    at: momentIn(field(places.timestamp)),
    line: row.line,
  }
}

function idIn(text: string): number | null {
  return /^\d{1,10}$/.test(text) && Number(text) <= 4_294_967_295 ? Number(text) : null
}

/** A time before 1970 or past what a date can be is as good as none. */
function momentIn(text: string): number | null {
  return /^\d{1,15}$/.test(text) && Number(text) > 0 ? Number(text) : null
}
