import { type Crowd, type NormalMixture, readerOf, readMember } from './normal-mixture.ts'

/** Each member's likeliest group (the first of equals) and its chance, along `crowd.members`. */
export function likeliestGroups(mixture: NormalMixture, crowd: Crowd): { group: Int8Array; chance: Float32Array } {
  const reader = readerOf(mixture)
  const group = new Int8Array(crowd.members.length)
  const chance = new Float32Array(crowd.members.length)
  for (let m = 0; m < crowd.members.length; m++) {
    readMember(mixture, crowd.information, crowd.members[m]!, reader)
    let best = 0
    for (let g = 1; g < mixture.count; g++) if (reader.chance[g]! > reader.chance[best]!) best = g
    group[m] = best
    chance[m] = reader.chance[best]!
  }
  return { group, chance }
}
