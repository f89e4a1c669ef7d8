import type { Flag, MappedPeople } from '../contract.ts'
import { log } from '../same-everywhere.ts'
import type { GroupVotes } from './count-group-votes.ts'
import type { UsableVotes } from './usable-votes.ts'

const fewestVotes = 15
const leastEvidence = 4

/**
 * People whose answers a throw of dice foretells better than the shares of the group nearest to them. Told only after
 * groups are known, so their votes were counted.
 */
export function findRandom(votes: UsableVotes, people: MappedPeople, shares: GroupVotes): Flag[] {
  if (shares.groups === 0) return []
  const logs = logShares(votes.statements, shares)
  const flags: Flag[] = []
  for (let i = 0; i < votes.persons; i++) {
    if (votes.cast[i]! < fewestVotes || people.isFlagged[i]) continue
    const evidence = evidenceOf(votes, i, logs, { count: shares.groups, first: Math.max(people.likeliest[i]!, 0) })
    if (evidence >= leastEvidence) flags.push({ person: i, kind: 'at-random', evidence, counted: true })
  }
  return flags
}

/** Nats by which dice win over the best group; the likeliest group first, as it nearly always rules dice out. */
function evidenceOf(
  votes: UsableVotes,
  i: number,
  logs: Float32Array,
  group: { count: number; first: number },
): number {
  const { start, other, value } = votes.byPerson
  const dice = votes.cast[i]! * log(1 / 3)
  let evidence = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < group.count && evidence >= leastEvidence; turn++) {
    const g = (group.first + turn) % group.count
    let sum = 0
    for (let k = start[i]!; k < start[i + 1]!; k++) sum += logs[(other[k]! * group.count + g) * 3 + value[k]! + 1]!
    evidence = Math.min(evidence, dice - sum)
  }
  return evidence
}

function logShares(statements: number, { groups, agree, disagree, pass }: GroupVotes): Float32Array {
  const logs = new Float32Array(statements * groups * 3)
  for (let k = 0; k < statements * groups; k++) {
    const n = agree[k]! + disagree[k]! + pass[k]! + 3
    logs[k * 3] = log((disagree[k]! + 1) / n)
    logs[k * 3 + 1] = log((pass[k]! + 1) / n)
    logs[k * 3 + 2] = log((agree[k]! + 1) / n)
  }
  return logs
}
