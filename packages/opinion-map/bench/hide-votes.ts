import { seededChance } from '../src/default/seeded-chance.ts'
import { rowOf, tableOfVotes, type VoteTable } from '../src/votes.ts'

export interface HiddenVote {
  readonly person: number
  readonly statement: number
  readonly value: number
}

/** A table without the votes for which `isKept` says no. */
export function filterVotes(
  table: VoteTable,
  isKept: (vote: HiddenVote) => boolean,
): { table: VoteTable; hidden: HiddenVote[] } {
  const row = rowOf(table.byPerson)
  const kept: number[] = []
  const hidden: HiddenVote[] = []
  for (let k = 0; k < row.length; k++) {
    const vote = { person: row[k]!, statement: table.byPerson.other[k]!, value: table.byPerson.value[k]! }
    if (isKept(vote)) kept.push(k)
    else hidden.push(vote)
  }
  const cast = {
    person: Uint32Array.from(kept, (k) => row[k]!),
    statement: Uint32Array.from(kept, (k) => table.byPerson.other[k]!),
    value: Int8Array.from(kept, (k) => table.byPerson.value[k]!),
    at: new Float64Array(kept.length),
  }
  return { table: tableOfVotes(cast, table), hidden }
}

/** Leaves out a share of the votes. */
export function hideVotes(table: VoteTable, share: number, seed: number) {
  const chance = seededChance(seed)
  return filterVotes(table, () => chance() >= share)
}

/** Leaves out all votes of a share of the people. */
export function hidePeople(table: VoteTable, share: number, seed: number) {
  const chance = seededChance(seed)
  const isOut = Array.from({ length: table.persons }, () => chance() < share)
  return filterVotes(table, ({ person }) => !isOut[person])
}
