import {
  type Crowd,
  cutInTwo,
  improveMixture,
  type NormalMixture,
  type SearchedCrowd,
  singleCloud,
} from './normal-mixture.ts'

/** A grouping and how well it foretells where people stand (log evidence, in nats over all members). */
export interface Grouping {
  readonly mixture: NormalMixture
  readonly evidence: number
}

/**
 * The best grouping found into 1, 2, … `most` groups. Each starts from the one before, with every group cut in two
 * along every axis in turn; the cut with the most evidence goes on (the first of equals). No chance is involved, and
 * the order of persons has no say.
 */
export function growGroups(crowd: SearchedCrowd, most: number): Grouping[] {
  const found = [growFrom(singleCloud(), crowd, aloneRounds)]
  while (found.length < most) found.push(nextGrouping(found.at(-1)!, crowd))
  return found
}

/** The grouping with one group more than `from`. */
export function nextGrouping(from: Grouping, crowd: SearchedCrowd): Grouping {
  const few = { information: crowd.information, members: crowd.few }
  let best: Grouping | undefined
  for (let g = 0; g < from.mixture.count; g++)
    for (let axis = 0; axis < crowd.axes; axis++) {
      const mixture = cutInTwo(from.mixture, g, axis)
      const evidence = improveMixture(mixture, few, trialRounds)
      if (best === undefined || evidence > best.evidence + 1e-6) best = { mixture, evidence }
    }
  return growFrom(best!.mixture, crowd, finalRounds)
}

const trialRounds = 4
const finalRounds = 10
const aloneRounds = 4

function growFrom(mixture: NormalMixture, crowd: Crowd, rounds: number): Grouping {
  return { mixture, evidence: improveMixture(mixture, crowd, rounds) }
}
