import type { CompressedVotes, VoteTable } from '../votes.ts'

/** The votes that count: those on statements that are not rejected. Positions stay those of the vote table. */
export interface UsableVotes {
  readonly persons: number
  readonly statements: number
  readonly byPerson: CompressedVotes
  /** 1 for a rejected statement, which then has no votes here. */
  readonly isOut: Uint8Array
  readonly agree: Uint32Array
  readonly disagree: Uint32Array
  readonly pass: Uint32Array
  /** Votes per person. */
  readonly cast: Uint32Array
}

/** Leaves rejected statements out altogether instead of filling them in, and counts what is left. */
export function usableVotes(table: VoteTable, moderation: Int8Array): UsableVotes {
  const isOut = Uint8Array.from({ length: table.statements }, (_, j) => (moderation[j] === -1 ? 1 : 0))
  const byPerson = isOut.includes(1) ? withoutRejected(table, isOut) : table.byPerson
  const cast = new Uint32Array(table.persons)
  for (let i = 0; i < table.persons; i++) cast[i] = byPerson.start[i + 1]! - byPerson.start[i]!
  return {
    persons: table.persons,
    statements: table.statements,
    byPerson,
    isOut,
    cast,
    ...countVotes(table, isOut),
  }
}

function withoutRejected({ byPerson: votes, byStatement, statements }: VoteTable, isOut: Uint8Array): CompressedVotes {
  let left = votes.other.length
  for (let j = 0; j < statements; j++) if (isOut[j]) left -= byStatement.start[j + 1]! - byStatement.start[j]!
  const start = new Uint32Array(votes.start.length)
  // One place more than needed, so that every vote can be written down and those that are out be written over.
  const other = new Uint32Array(left + 1)
  const value = new Int8Array(left + 1)
  let at = 0
  for (let i = 0; i + 1 < votes.start.length; i++) {
    for (let k = votes.start[i]!; k < votes.start[i + 1]!; k++) {
      const j = votes.other[k]!
      other[at] = j
      value[at] = votes.value[k]!
      at += 1 - isOut[j]!
    }
    start[i + 1] = at
  }
  return { start, other: other.subarray(0, left), value: value.subarray(0, left) }
}

/** Walks the votes statement by statement: values one after another, sums in registers. */
function countVotes({ byStatement: { start, value }, statements }: VoteTable, isOut: Uint8Array) {
  const agree = new Uint32Array(statements)
  const disagree = new Uint32Array(statements)
  const pass = new Uint32Array(statements)
  for (let j = 0; j < statements; j++) {
    if (isOut[j]) continue
    let sum = 0
    let sides = 0
    for (let k = start[j]!; k < start[j + 1]!; k++) {
      sum += value[k]!
      sides += value[k]! & 1
    }
    agree[j] = (sides + sum) / 2
    disagree[j] = (sides - sum) / 2
    pass[j] = start[j + 1]! - start[j]! - sides
  }
  return { agree, disagree, pass }
}
