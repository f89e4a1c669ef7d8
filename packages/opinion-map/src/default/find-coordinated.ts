import type { Flag } from '../contract.ts'
import { log } from '../same-everywhere.ts'
import type { ContentKeys } from './content-keys.ts'
import type { GroupVotes } from './count-group-votes.ts'
import type { UsableVotes } from './usable-votes.ts'

const fewestVotes = 8
const fewestAlike = 4
/** Nats beyond one account in all; 6 is about four hundred to one. */
const leastEvidence = 6

/**
 * Accounts with exactly the same answers to exactly the same statements, four or more of them, eight answers or more,
 * where members of their own group do not answer so alike. One of each lot still counts; which one makes no
 * difference, as they are the same. Evidence: how unlikely such a row is for anybody in the group, given how many
 * people there are.
 */
export function findCoordinated(votes: UsableVotes, keys: ContentKeys, shares: GroupVotes): Flag[] {
  const flags: Flag[] = []
  for (const lot of lotsOf(votes, keys)) {
    const evidence = surpriseOf(votes, lot[0]!, shares) - log(votes.persons)
    if (evidence < leastEvidence) continue
    for (const person of lot)
      flags.push({ person, kind: 'coordinated', evidence, counted: person === lot[0], alike: lot.length })
  }
  return flags
}

/** Lots of people with the same answers; keys that clash by chance go on to the next free one. */
function lotsOf(votes: UsableVotes, keys: ContentKeys): number[][] {
  const isCrowded = crowdedSlots(votes, keys)
  const first = new Map<number, number>()
  const lots = new Map<number, number[]>()
  for (let i = 0; i < votes.persons; i++) {
    if (votes.cast[i]! < fewestVotes || !isCrowded(keys.person[i]!)) continue
    let key = keys.person[i]!
    let held = first.get(key)
    while (held !== undefined && !sameAnswers(votes, held, i)) held = first.get(++key)
    if (held === undefined) first.set(key, i)
    else lots.set(held, [...(lots.get(held) ?? [held]), i])
  }
  return [...lots.values()].filter((lot) => lot.length >= fewestAlike)
}

/** Rules nearly everybody out at little cost: whether enough people for a lot share the last bits of a key. */
function crowdedSlots({ persons, cast }: UsableVotes, keys: ContentKeys): (key: number) => boolean {
  let size = 1024
  while (size < persons * 8) size *= 2
  const heads = new Uint8Array(size)
  for (let i = 0; i < persons; i++) {
    const slot = keys.person[i]! & (size - 1)
    if (cast[i]! >= fewestVotes && heads[slot]! < fewestAlike) heads[slot]!++
  }
  return (key) => heads[key & (size - 1)]! >= fewestAlike
}

/** Equal keys are nearly always equal answers; nearly is not enough to accuse somebody. */
function sameAnswers(votes: UsableVotes, a: number, b: number): boolean {
  const { start, other, value } = votes.byPerson
  if (votes.cast[a] !== votes.cast[b]) return false
  const shift = start[b]! - start[a]!
  for (let k = start[a]!; k < start[a + 1]!; k++)
    if (other[k] !== other[k + shift] || value[k] !== value[k + shift]) return false
  return true
}

/** How surprising a row of answers is in the group it surprises least (nats). */
function surpriseOf(votes: UsableVotes, i: number, shares: GroupVotes): number {
  const { start, other, value } = votes.byPerson
  let least = Number.POSITIVE_INFINITY
  for (let g = 0; g < shares.groups; g++) {
    let sum = 0
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const at = other[k]! * shares.groups + g
      const all = shares.agree[at]! + shares.disagree[at]! + shares.pass[at]!
      const same = value[k]! > 0 ? shares.agree[at]! : value[k]! < 0 ? shares.disagree[at]! : shares.pass[at]!
      sum -= log((same + 0.5) / (all + 1.5))
    }
    least = Math.min(least, sum)
  }
  return shares.groups === 0 ? 0 : least
}
