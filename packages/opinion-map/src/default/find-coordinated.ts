import type { Flag } from '../contract.ts'
import type { ContentKeys } from './content-keys.ts'
import type { UsableVotes } from './usable-votes.ts'

const fewestVotes = 8
const fewestAlike = 4

/**
 * Accounts with exactly the same answers to exactly the same statements, four or more of them, eight answers or more.
 * One of each lot still counts; which one does not matter, as they are the same. Evidence: how unlikely one more such
 * row is for somebody who answers as everybody does, for each further account.
 */
export function findCoordinated(votes: UsableVotes, keys: ContentKeys): Flag[] {
  const lots = new Map<number, number[]>()
  for (let i = 0; i < votes.persons; i++) {
    if (votes.cast[i]! < fewestVotes) continue
    const lot = lots.get(keys.person[i]!)
    if (lot === undefined) lots.set(keys.person[i]!, [i])
    else lot.push(i)
  }
  const flags: Flag[] = []
  for (const lot of lots.values()) {
    if (lot.length < fewestAlike) continue
    const evidence = surpriseOf(votes, lot[0]!)
    if (evidence < votes.cast[lot[0]!]! * 0.3 || evidence < 6) continue
    for (const person of lot)
      flags.push({ person, kind: 'coordinated', evidence, counted: person === lot[0], alike: lot.length })
  }
  return flags
}

function surpriseOf(votes: UsableVotes, i: number): number {
  const { start, other, value } = votes.byPerson
  let sum = 0
  for (let k = start[i]!; k < start[i + 1]!; k++) {
    const j = other[k]!
    const same = value[k]! > 0 ? votes.agree[j]! : value[k]! < 0 ? votes.disagree[j]! : votes.pass[j]!
    sum -= Math.log((same + 0.5) / (votes.agree[j]! + votes.disagree[j]! + votes.pass[j]! + 1.5))
  }
  return sum
}
