import { type CommentsFile, tableOfVotes, type VotesFile, type WrittenComment } from '@folkmoot/opinion-map'
import { tidyLine } from '#platform/tidy-text.ts'
import type { StatementState } from '../vocabulary.ts'

/** One row that cannot be brought in. `line` is null where it is not about one line. */
export interface ImportTrouble {
  readonly file: 'votes.csv' | 'comments.csv'
  readonly line: number | null
  readonly reason: string
}

export interface ReadyStatement {
  readonly text: string
  readonly state: StatementState
  /** Milliseconds since 1970, where known. */
  readonly at: number | null
  /** The position of its author among the people, -1 where they cast no vote or nothing says who it was. */
  readonly author: number
}

/** The current votes of everyone, people and statements by position; `at` is 0 where the moment is not known. */
export interface ReadyVotes {
  readonly person: Uint32Array
  readonly statement: Uint32Array
  readonly value: Int8Array
  readonly at: Float64Array
}

export interface ReadyImport {
  readonly statements: readonly ReadyStatement[]
  readonly people: number
  readonly votes: ReadyVotes
  readonly firstAt: number | null
  readonly lastAt: number | null
  readonly troubles: { readonly total: number; readonly listed: readonly ImportTrouble[] }
}

const longestImported = 1_000
const mostListed = 100

/**
 * Makes of the two files of a Polis export what can be kept: statements by their number, the latest vote of each person
 * on each. What cannot be read or kept is left out and named.
 */
export function readyImport(votes: VotesFile, comments: CommentsFile): ReadyImport {
  const kept = comments.comments.filter((comment) => problemOf(comment) === null)
  const places = placesOf(votes.statementIds, kept)
  const cast = onKept(votes, places)
  const size = { persons: votes.personIds.length, statements: kept.length }
  const current = currentVotes(cast, size)
  const people = renumber(current.person, size.persons)
  const voted = new Set(current.statement)
  const moments = momentsOf(current.at, kept)
  return {
    statements: kept.map((comment, at) => ({
      text: tidyLine(comment.text) || leftOutText,
      state: stateOf(comment, voted.has(at)),
      at: comment.at,
      author: authorOf(comment, votes.personIds, people.newOf),
    })),
    people: people.count,
    votes: { ...current, person: people.person },
    firstAt: moments.first,
    lastAt: moments.last,
    troubles: troublesOf(votes, comments, places),
  }
}

/** What stands for the text of a rejected statement where an export leaves it out, as our own does. */
const leftOutText = '…'

function problemOf({ text, moderated }: WrittenComment): string | null {
  const tidy = tidyLine(text)
  if (tidy === '') return moderated === -1 ? null : 'the statement has no text'
  return tidy.length > longestImported ? `the statement is longer than ${longestImported} characters` : null
}

/** What moderators decided. Not looked at but voted on means that people saw it: Polis shows such statements. */
function stateOf({ moderated, isMeta }: WrittenComment, isVotedOn: boolean): StatementState {
  if (moderated === -1 || isMeta) return 'rejected'
  return moderated === 1 || isVotedOn ? 'published' : 'waiting'
}

/** For each statement with votes, its position among those that are kept, or -1. */
function placesOf(statementIds: Uint32Array, kept: readonly WrittenComment[]): Int32Array {
  const places = new Map(kept.map(({ id }, at) => [id, at]))
  return Int32Array.from(statementIds, (id) => places.get(id) ?? -1)
}

function onKept({ cast }: VotesFile, places: Int32Array): ReadyVotes {
  if (!places.includes(-1)) return { ...cast, statement: cast.statement.map((place) => places[place]!) }
  const rows: number[] = []
  for (let k = 0; k < cast.statement.length; k++) if (places[cast.statement[k]!]! >= 0) rows.push(k)
  return {
    person: Uint32Array.from(rows, (row) => cast.person[row]!),
    statement: Uint32Array.from(rows, (row) => places[cast.statement[row]!]!),
    value: Int8Array.from(rows, (row) => cast.value[row]!),
    at: Float64Array.from(rows, (row) => cast.at[row]!),
  }
}

/** One vote a person and statement, by person and statement, with the moment of the one that counts. */
function currentVotes(cast: ReadyVotes, size: { persons: number; statements: number }): ReadyVotes {
  const { byPerson } = tableOfVotes(cast, size)
  const { start, other, value } = byPerson
  const person = new Uint32Array(other.length)
  for (let i = 0; i < size.persons; i++) person.fill(i, start[i]!, start[i + 1]!)
  const at = new Float64Array(other.length)
  for (let k = 0; k < cast.value.length; k++) {
    const row = cast.person[k]!
    const place = find(other, cast.statement[k]!, start[row]!, start[row + 1]!)
    at[place] = Math.max(at[place]!, cast.at[k]!)
  }
  return { person, statement: other, value, at }
}

/** Where a number that is there stands in an ascending part of a list. */
function find(list: Uint32Array, wanted: number, from: number, to: number): number {
  let low = from
  let high = to - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Leaves no gap for people whose votes were all left out. */
function renumber(person: Uint32Array, persons: number) {
  const newOf = new Int32Array(persons).fill(-1)
  let count = 0
  for (const one of person) if (newOf[one]! < 0) newOf[one] = count++
  return { person: person.map((one) => newOf[one]!), newOf, count }
}

function authorOf({ authorId }: WrittenComment, personIds: Uint32Array, newOf: Int32Array): number {
  if (authorId === null || personIds.length === 0) return -1
  const place = find(personIds, authorId, 0, personIds.length)
  return personIds[place] === authorId ? newOf[place]! : -1
}

function momentsOf(votesAt: Float64Array, kept: readonly WrittenComment[]) {
  let first = Number.POSITIVE_INFINITY
  let last = 0
  const take = (at: number) => {
    if (at <= 0 || at > latestDate) return
    first = Math.min(first, at)
    last = Math.max(last, at)
  }
  votesAt.forEach(take)
  for (const { at } of kept) take(at ?? 0)
  return { first: last > 0 ? first : null, last: last > 0 ? last : null }
}

/** Moments after this are mistakes: the start of the year 2200. */
const latestDate = 7_258_118_400_000

function troublesOf(votes: VotesFile, comments: CommentsFile, places: Int32Array): ReadyImport['troubles'] {
  const texts = comments.comments.flatMap((comment): ImportTrouble[] => {
    const reason = problemOf(comment)
    return reason ? [{ file: 'comments.csv', line: comment.line, reason }] : []
  })
  const left = new Set(comments.comments.map(({ id }) => id))
  const strays = Array.from(votes.statementIds)
    .filter((id, at) => places[at] === -1 && !left.has(id))
    .map((id): ImportTrouble => ({ file: 'votes.csv', line: null, reason: `comments.csv has no statement ${id}` }))
  const rows = [
    ...comments.bad.listed.map((row): ImportTrouble => ({ file: 'comments.csv', ...row })),
    ...texts,
    ...votes.bad.listed.map((row): ImportTrouble => ({ file: 'votes.csv', ...row })),
    ...strays,
  ]
  const total = comments.bad.total + votes.bad.total + texts.length + strays.length
  return { total, listed: rows.slice(0, mostListed) }
}
