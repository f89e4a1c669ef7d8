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
  const byPerson = isOut.includes(1) ? withoutRejected(table.byPerson, isOut) : table.byPerson
  const cast = new Uint32Array(table.persons)
  for (let i = 0; i < table.persons; i++) cast[i] = byPerson.start[i + 1]! - byPerson.start[i]!
  return {
    persons: table.persons,
    statements: table.statements,
    byPerson,
    isOut,
    cast,
    ...countVotes(byPerson, table.statements),
  }
}

function withoutRejected(votes: CompressedVotes, isOut: Uint8Array): CompressedVotes {
  let left = 0
  for (let k = 0; k < votes.other.length; k++) left += 1 - isOut[votes.other[k]!]!
  const start = new Uint32Array(votes.start.length)
  const other = new Uint32Array(left)
  const value = new Int8Array(left)
  let at = 0
  for (let i = 0; i + 1 < votes.start.length; i++) {
    for (let k = votes.start[i]!; k < votes.start[i + 1]!; k++) {
      if (isOut[votes.other[k]!]) continue
      other[at] = votes.other[k]!
      value[at++] = votes.value[k]!
    }
    start[i + 1] = at
  }
  return { start, other, value }
}

function countVotes({ other, value }: CompressedVotes, statements: number) {
  const agree = new Uint32Array(statements)
  const disagree = new Uint32Array(statements)
  const pass = new Uint32Array(statements)
  for (let k = 0; k < other.length; k++) {
    const j = other[k]!
    const x = value[k]!
    if (x > 0) agree[j]!++
    else if (x < 0) disagree[j]!++
    else pass[j]!++
  }
  return { agree, disagree, pass }
}
