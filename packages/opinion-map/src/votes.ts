/** One cast vote: agree 1, disagree -1, pass 0. Passing is an answer; not voting is the absence of a row. */
export type VoteValue = -1 | 0 | 1

/**
 * The current vote of every person on every statement they voted on, held twice: by person and by statement
 * (compressed rows, about 10 bytes a vote). Persons and statements are positions 0…n-1; the caller keeps their ids
 * in ascending order of id, so that the same votes always give the same table whatever order they came in.
 */
export interface VoteTable {
  readonly persons: number
  readonly statements: number
  /** `byPerson.start[i] … byPerson.start[i + 1]` are person i's votes, statements ascending. */
  readonly byPerson: CompressedVotes
  /** The same votes by statement, persons ascending. */
  readonly byStatement: CompressedVotes
}

export interface CompressedVotes {
  readonly start: Uint32Array
  /** The statement (in `byPerson`) or the person (in `byStatement`) of each vote. */
  readonly other: Uint32Array
  readonly value: Int8Array
}

/** Cast votes as they came, in any order; `at` decides which of two votes of one person on one statement counts. */
export interface CastVotes {
  readonly person: Uint32Array
  readonly statement: Uint32Array
  readonly value: Int8Array
  /** Milliseconds since 1970, or an ordinal; the largest counts, and of equal ones the last row. */
  readonly at: Float64Array
}

/**
 * Keeps the latest vote of each person on each statement and sorts them both ways.
 * Linear in votes; three counting sorts, no comparison sort.
 */
export function tableOfVotes(
  cast: CastVotes,
  size: { readonly persons: number; readonly statements: number },
): VoteTable {
  const kept = latestOnly(cast, size)
  const byPerson = compress(kept.person, kept.statement, kept.value, size.persons)
  const rows = rowOf(byPerson)
  const byStatement = compress(byPerson.other, rows, byPerson.value, size.statements)
  return { ...size, byPerson, byStatement }
}

/** The row (person) of each vote of a compressed table, for walking it flat. */
export function rowOf(votes: CompressedVotes): Uint32Array {
  const row = new Uint32Array(votes.other.length)
  for (let i = 0; i + 1 < votes.start.length; i++) row.fill(i, votes.start[i]!, votes.start[i + 1]!)
  return row
}

/** Sorts votes by `major`, keeping their order inside it (a stable counting sort). */
function compress(major: Uint32Array, minor: Uint32Array, value: Int8Array, rows: number): CompressedVotes {
  const start = new Uint32Array(rows + 1)
  for (let k = 0; k < major.length; k++) start[major[k]! + 1]!++
  for (let i = 0; i < rows; i++) start[i + 1]! += start[i]!
  const next = start.slice()
  const other = new Uint32Array(major.length)
  const sorted = new Int8Array(major.length)
  for (let k = 0; k < major.length; k++) {
    const at = next[major[k]!]!++
    other[at] = minor[k]!
    sorted[at] = value[k]!
  }
  return { start, other, value: sorted }
}

interface Kept {
  readonly person: Uint32Array
  readonly statement: Uint32Array
  readonly value: Int8Array
}

/** Orders rows by statement, then finds each person's latest row inside it; the result is sorted by statement. */
function latestOnly(cast: CastVotes, size: { readonly persons: number; readonly statements: number }): Kept {
  const order = orderBy(cast.statement, size.statements)
  const latest = new Int32Array(size.persons).fill(-1)
  const keep = new Uint32Array(order.length)
  let kept = 0
  for (let from = 0; from < order.length; ) {
    const statement = cast.statement[order[from]!]!
    let to = from
    while (to < order.length && cast.statement[order[to]!] === statement) to++
    const first = kept
    for (let k = from; k < to; k++) {
      const row = order[k]!
      const person = cast.person[row]!
      const held = latest[person]!
      if (held < first) {
        latest[person] = kept
        keep[kept++] = row
      } else if (cast.at[row]! >= cast.at[keep[held]!]!) keep[held] = row
    }
    from = to
  }
  return sortedByPerson(cast, keep.subarray(0, kept), size.persons)
}

function sortedByPerson(cast: CastVotes, keep: Uint32Array, persons: number): Kept {
  const person = Uint32Array.from(keep, (row) => cast.person[row]!)
  const order = orderBy(person, persons)
  const pick = (k: number) => keep[order[k]!]!
  return {
    person: Uint32Array.from(order, (_, k) => cast.person[pick(k)]!),
    statement: Uint32Array.from(order, (_, k) => cast.statement[pick(k)]!),
    value: Int8Array.from(order, (_, k) => cast.value[pick(k)]!),
  }
}

/** Positions of `key` in ascending order of key, equal keys in their first order. */
function orderBy(key: Uint32Array, keys: number): Uint32Array {
  const start = new Uint32Array(keys + 1)
  for (let k = 0; k < key.length; k++) start[key[k]! + 1]!++
  for (let i = 0; i < keys; i++) start[i + 1]! += start[i]!
  const order = new Uint32Array(key.length)
  for (let k = 0; k < key.length; k++) order[start[key[k]!]!++] = k
  return order
}
