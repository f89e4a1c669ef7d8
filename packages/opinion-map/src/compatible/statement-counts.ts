import type { VoteTable } from '../votes.ts'

/** Counts of current votes, per statement. `votes` counts passes too. */
export interface StatementVotes {
  readonly agree: Uint32Array
  readonly disagree: Uint32Array
  readonly votes: Uint32Array
}

/** The votes of each group, statement by statement. People in no group (negative) are left out. */
export function countByGroup(table: VoteTable, groupOf: ArrayLike<number>, groups: number): StatementVotes[] {
  const counts = Array.from({ length: groups }, () => noVotes(table.statements))
  const { start, other, value } = table.byStatement
  for (let j = 0; j < table.statements; j++) {
    for (let k = start[j]!; k < start[j + 1]!; k++) {
      const group = counts[groupOf[other[k]!]!]
      if (group) addVote(group, j, value[k]!)
    }
  }
  return counts
}

/** The votes of everybody, statement by statement. */
export function countAll(table: VoteTable): StatementVotes {
  return countByGroup(table, new Int8Array(table.persons), 1)[0]!
}

/** The votes of several groups together. */
export function together(counts: readonly StatementVotes[], statements: number): StatementVotes {
  const sum = noVotes(statements)
  for (const each of counts) {
    for (let j = 0; j < statements; j++) {
      sum.agree[j]! += each.agree[j]!
      sum.disagree[j]! += each.disagree[j]!
      sum.votes[j]! += each.votes[j]!
    }
  }
  return sum
}

function noVotes(statements: number): StatementVotes {
  return {
    agree: new Uint32Array(statements),
    disagree: new Uint32Array(statements),
    votes: new Uint32Array(statements),
  }
}

function addVote(counts: StatementVotes, statement: number, value: number): void {
  counts.votes[statement]!++
  if (value > 0) counts.agree[statement]!++
  if (value < 0) counts.disagree[statement]!++
}
