import type { BadRows, UnreadableFile } from './bad-rows.ts'
import { csvRows } from './csv-rows.ts'
import { emptyFile, findColumns, notText } from './export-header.ts'
import { VoteRows } from './read-votes-rows.ts'
import type { CastVotes } from './votes.ts'
import { WrittenIds } from './written-ids.ts'

/** The votes of a votes.csv. Persons and statements in `cast` are positions in the ids, which ascend. */
export interface VotesFile {
  readonly kind: 'votes'
  readonly personIds: Uint32Array
  readonly statementIds: Uint32Array
  readonly cast: CastVotes
  /** Rows that were left out, by line. */
  readonly bad: BadRows
}

/** Takes a file in pieces, cut anywhere, so that a large one need not be held in memory. */
export interface VotesReader {
  push(piece: Uint8Array): void
  finish(): VotesFile | UnreadableFile
}

/** A first line longer than this is not one of an export. */
const longestHeader = 65_536

const wanted = {
  file: 'votes.csv',
  required: ['comment-id', 'voter-id', 'vote'],
  optional: ['timestamp'],
} as const

/**
 * Reads the votes.csv of a Polis export, old or new: columns are found by name. One row is one cast vote; which of
 * several votes of one person on one statement counts is decided later, by `tableOfVotes`. Without a column
 * `timestamp`, or where it is empty, the later row counts. A row that is wrong is left out and named by its line.
 */
export function votesReader(): VotesReader {
  return new PushReader()
}

class PushReader implements VotesReader {
  #start: Uint8Array = new Uint8Array(0)
  #rows: VoteRows | null = null
  #trouble: UnreadableFile | null = null

  push(piece: Uint8Array): void {
    if (this.#trouble) return
    if (this.#rows) this.#rows.push(piece)
    else this.#takeStart(piece)
  }

  #takeStart(piece: Uint8Array): void {
    this.#start = joined(this.#start, piece)
    const end = endOfLine(this.#start)
    if (end >= 0) this.#begin(end)
    else if (this.#start.length > longestHeader) this.#trouble = notText(this.#start) ?? noHeader()
  }

  finish(): VotesFile | UnreadableFile {
    if (!this.#rows && !this.#trouble) this.#begin(this.#start.length)
    if (this.#trouble) return this.#trouble
    return finished(this.#rows!)
  }

  /** The header is complete: finds the columns and hands over the rest. */
  #begin(end: number): void {
    const found = columnsOf(this.#start, end)
    if ('kind' in found) this.#trouble = found
    else {
      this.#rows = new VoteRows(found)
      this.#rows.push(this.#start.subarray(end))
    }
    this.#start = new Uint8Array(0)
  }
}

function columnsOf(start: Uint8Array, end: number) {
  if (start.length === 0) return emptyFile
  const trouble = notText(start.subarray(0, longestHeader))
  if (trouble) return trouble
  const [header] = csvRows(new TextDecoder().decode(start.subarray(0, end)))
  if (!header) return noHeader()
  const places = findColumns(header.fields, wanted)
  if ('kind' in places) return places as UnreadableFile
  const { timestamp: at, 'comment-id': statement, 'voter-id': person, vote: value } = places
  return { count: header.fields.length, at, statement, person, value }
}

function finished(rows: VoteRows): VotesFile {
  const { person, statement, value, at, bad } = rows.finish()
  const persons = new WrittenIds(person)
  const statements = new WrittenIds(statement)
  const cast = { person: persons.positions, statement: statements.positions, value, at }
  return { kind: 'votes', personIds: persons.ids, statementIds: statements.ids, cast, bad }
}

function noHeader(): UnreadableFile {
  return findColumns([], wanted) as UnreadableFile
}

/** Where the first line ends (its line break), or -1. A header has no line breaks inside quotation marks. */
function endOfLine(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10 || bytes[at] === 13) return at
  return -1
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
