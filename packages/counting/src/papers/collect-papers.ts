import type { BudgetPapers, VoteType } from '../election.ts'
import { withRoom } from './growing.ts'

/** Takes papers one by one and puts equal ones together. */
export interface PaperCollection {
  /**
   * `choices` are positions of projects, in the voter's order; a project named twice counts once, and its later points
   * win. `points` beside them (whole numbers, in units of 10^-pointPlaces) where the papers carry points.
   */
  add(choices: ArrayLike<number>, points: ArrayLike<number> | null, length?: number): void
  /** Finer points from now on; those already there are multiplied. */
  rescale(pointPlaces: number): void
  finish(): BudgetPapers
}

/** Above this, putting one choice after another in its place takes too long. */
const longList = 64

interface Kind {
  readonly voteType: VoteType
  readonly pointPlaces?: number
}

/**
 * Example: two papers for projects 0 and 2, in either order, become one row with `times` 2 where they approve; where
 * they rank, two rows.
 */
export function collectPapers({ voteType, pointPlaces: places = 0 }: Kind): PaperCollection {
  let pointPlaces = places
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring'
  const ranks = voteType === 'ordinal'
  let times = new Uint32Array(1024)
  let hashes = new Int32Array(1024)
  let start = new Uint32Array(1025)
  let choice = new Uint32Array(4096)
  let points = new Float64Array(hasPoints ? 4096 : 0)
  let table = new Int32Array(4096).fill(-1)
  let [rows, count, end] = [0, 0, 0]

  /** Writes the paper behind the last row, in its canonical form; gives its length. */
  function place(choices: ArrayLike<number>, given: ArrayLike<number> | null, length: number): number {
    choice = withRoom(choice, end + length)
    if (hasPoints) points = withRoom(points, end + length)
    let to = end
    for (let k = 0; k < length; k++) {
      const p = choices[k]!
      let at = to
      if (ranks) {
        while (at > end && choice[at - 1] !== p) at--
        if (at > end) continue
        at = to
      } else {
        while (at > end && choice[at - 1]! > p) at--
        if (at > end && choice[at - 1] === p) {
          if (hasPoints) points[at - 1] = given![k]!
          continue
        }
        choice.copyWithin(at + 1, at, to)
        if (hasPoints) points.copyWithin(at + 1, at, to)
      }
      choice[at] = p
      if (hasPoints) points[at] = given![k]!
      to++
    }
    return to - end
  }

  /** The same for a long paper: each project once, in order, before it is placed. */
  function placeLong(choices: ArrayLike<number>, given: ArrayLike<number> | null, length: number): number {
    const seen = new Map<number, number>()
    for (let k = 0; k < length; k++) if (!ranks || !seen.has(choices[k]!)) seen.set(choices[k]!, given?.[k] ?? 0)
    const entries = ranks ? [...seen] : [...seen].sort(([a], [b]) => a - b)
    choice = withRoom(choice, end + entries.length)
    if (hasPoints) points = withRoom(points, end + entries.length)
    entries.forEach(([p, value], k) => {
      choice[end + k] = p
      if (hasPoints) points[end + k] = value
    })
    return entries.length
  }

  function hashOf(from: number, length: number): number {
    let hash = length
    for (let k = from; k < from + length; k++) {
      hash = Math.imul(hash ^ choice[k]!, 0x9e3779b1)
      hash ^= hash >>> 15
      if (hasPoints) hash = Math.imul(hash ^ (points[k]! | 0), 0x85ebca6b) ^ (hash >>> 13)
    }
    return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 16)
  }

  function isRow(row: number, length: number): boolean {
    const from = start[row]!
    if (start[row + 1]! - from !== length) return false
    for (let k = 0; k < length; k++) {
      if (choice[from + k] !== choice[end + k]) return false
      if (hasPoints && points[from + k] !== points[end + k]) return false
    }
    return true
  }

  function fillTable(size: number): void {
    table = new Int32Array(size).fill(-1)
    for (let row = 0; row < rows; row++) {
      let slot = hashes[row]! & (table.length - 1)
      while (table[slot] !== -1) slot = (slot + 1) & (table.length - 1)
      table[slot] = row
    }
  }

  function add(choices: ArrayLike<number>, given: ArrayLike<number> | null, length = choices.length): void {
    count++
    const width = length > longList ? placeLong(choices, given, length) : place(choices, given, length)
    const hash = hashOf(end, width)
    let slot = hash & (table.length - 1)
    for (; table[slot] !== -1; slot = (slot + 1) & (table.length - 1)) {
      const row = table[slot]!
      if (hashes[row] === hash && isRow(row, width)) {
        times[row]!++
        return
      }
    }
    table[slot] = rows
    times = withRoom(times, rows + 1)
    hashes = withRoom(hashes, rows + 1)
    start = withRoom(start, rows + 2)
    times[rows] = 1
    hashes[rows] = hash
    rows++
    end += width
    start[rows] = end
    if (rows * 2 > table.length) fillTable(table.length * 4)
  }

  function rescale(finer: number): void {
    const factor = 10 ** (finer - pointPlaces)
    pointPlaces = finer
    for (let k = 0; k < end; k++) points[k]! *= factor
    for (let row = 0; row < rows; row++) hashes[row] = hashOf(start[row]!, start[row + 1]! - start[row]!)
    fillTable(table.length)
  }

  function finish(): BudgetPapers {
    return {
      count,
      rows,
      times: times.slice(0, rows),
      start: start.slice(0, rows + 1),
      choice: choice.slice(0, end),
      points: hasPoints ? points.slice(0, end) : null,
      pointPlaces,
    }
  }

  return { add, rescale, finish }
}
