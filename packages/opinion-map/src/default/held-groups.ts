import type { NamesBefore } from './name-groups.ts'
import { type Crowd, improveMixture, type NormalMixture, readerOf, readMember, singleCloud } from './normal-mixture.ts'
import { rank } from './position-model.ts'

const rounds = 5

/**
 * The earlier groups in the positions of now: centres where their people now stand, then improved. Groups nobody is
 * left of keep their place in the numbering but attract nobody.
 */
export function heldGroups(before: NamesBefore, crowd: Crowd): NormalMixture {
  const count = before.names.length
  const mixture = { count, share: new Float64Array(count), centre: new Float64Array(count * rank), variance: 0.3 }
  const alone = singleCloud()
  const reader = readerOf(alone)
  let people = 0
  for (let m = 0; m < crowd.members.length; m++) {
    const g = before.groupOf[crowd.members[m]!]!
    if (g < 0) continue
    readMember(alone, crowd.information, crowd.members[m]!, reader)
    people++
    mixture.share[g]!++
    for (let r = 0; r < rank; r++) mixture.centre[g * rank + r]! += reader.place[r]!
  }
  for (let g = 0; g < count; g++) {
    for (let r = 0; r < rank; r++) mixture.centre[g * rank + r]! /= Math.max(mixture.share[g]!, 1)
    mixture.share[g] = (mixture.share[g]! + 0.1) / (people + 0.1 * count)
  }
  improveMixture(mixture, crowd, rounds)
  return mixture
}
