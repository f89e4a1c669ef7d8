import type { VoteTable } from '../votes.ts'

/**
 * The votes as the components see them: a statement that is out counts as a 0 from everybody, missing votes as the
 * statement's mean. Held sparsely: only what differs from the mean can move anything.
 */
export interface RatedVotes {
  readonly table: VoteTable
  /** Per statement: 1 if it is rejected or about the conversation itself; its column is 0 for everybody. */
  readonly isOut: Uint8Array
  /** Per statement: the mean of its votes (-1 to 1); 0 if it is out or has no vote. */
  readonly mean: Float64Array
  /** S: statements that got a vote, the ones that are out included. */
  readonly votedStatements: number
  /** n_i per person: their votes on statements that are in, and one for every voted statement that is out. */
  readonly votesOf: Float64Array
}

/** Means and counts of section 1.1 of Polis' method: zeroed statements still count as votes of everybody. */
export function rateVotes(table: VoteTable, isOut: Uint8Array): RatedVotes {
  const mean = new Float64Array(table.statements)
  let votedStatements = 0
  let votedOut = 0
  for (let j = 0; j < table.statements; j++) {
    const votes = votesOn(table, j)
    if (votes.length === 0) continue
    votedStatements++
    if (isOut[j]) votedOut++
    else mean[j] = sum(votes) / votes.length
  }
  return { table, isOut, mean, votedStatements, votesOf: countVotes(table, isOut, votedOut) }
}

function votesOn(table: VoteTable, statement: number): Int8Array {
  const { start, value } = table.byStatement
  return value.subarray(start[statement]!, start[statement + 1]!)
}

function sum(values: Int8Array): number {
  let total = 0
  for (let k = 0; k < values.length; k++) total += values[k]!
  return total
}

function countVotes(table: VoteTable, isOut: Uint8Array, votedOut: number): Float64Array {
  const { start, other } = table.byPerson
  const votesOf = new Float64Array(table.persons).fill(votedOut)
  for (let i = 0; i < table.persons; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) if (!isOut[other[k]!]) votesOf[i]!++
  }
  return votesOf
}

/** X·v: for every person the sum of their votes' distances from the mean, weighted by `weight` per statement. */
export function towards(rated: RatedVotes, weight: Float64Array): Float64Array {
  const { start, other, value } = rated.table.byPerson
  const reached = new Float64Array(rated.table.persons)
  for (let i = 0; i < reached.length; i++) {
    let sum = 0
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const j = other[k]!
      if (!rated.isOut[j]) sum += (value[k]! - rated.mean[j]!) * weight[j]!
    }
    reached[i] = sum
  }
  return reached
}

/** Xᵀ·u: the same the other way round, per statement. */
export function back(rated: RatedVotes, reached: Float64Array): Float64Array {
  const { start, other, value } = rated.table.byStatement
  const weight = new Float64Array(rated.table.statements)
  for (let j = 0; j < weight.length; j++) {
    if (rated.isOut[j]) continue
    let sum = 0
    for (let k = start[j]!; k < start[j + 1]!; k++) sum += (value[k]! - rated.mean[j]!) * reached[other[k]!]!
    weight[j] = sum
  }
  return weight
}
