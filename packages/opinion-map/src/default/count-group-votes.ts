import type { VoteCounts } from '../contract.ts'
import type { UsableVotes } from './usable-votes.ts'

/** Votes per statement and group at `statement * groups + group`, of grouped persons. */
export interface GroupVotes {
  readonly groups: number
  readonly agree: Uint32Array
  readonly disagree: Uint32Array
  readonly pass: Uint32Array
}

export function countGroupVotes(votes: UsableVotes, group: Int8Array, groups: number): GroupVotes {
  const size = votes.statements * groups
  const counts = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)] as const
  const { start, other, value } = votes.byPerson
  for (let i = 0; i < votes.persons; i++) {
    const g = group[i]!
    if (g < 0) continue
    for (let k = start[i]!; k < start[i + 1]!; k++) counts[value[k]! + 1]![other[k]! * groups + g]!++
  }
  return { groups, disagree: counts[0], pass: counts[1], agree: counts[2] }
}

export function countsAt(votes: GroupVotes, statement: number, group: number): VoteCounts {
  const at = statement * votes.groups + group
  return { agree: votes.agree[at]!, disagree: votes.disagree[at]!, pass: votes.pass[at]! }
}

/** Votes of every group but one (or of all, with -1). */
export function countsElsewhere(votes: GroupVotes, statement: number, but: number): VoteCounts {
  let agree = 0
  let disagree = 0
  let pass = 0
  for (let g = 0; g < votes.groups; g++) {
    if (g === but) continue
    const at = statement * votes.groups + g
    agree += votes.agree[at]!
    disagree += votes.disagree[at]!
    pass += votes.pass[at]!
  }
  return { agree, disagree, pass }
}
