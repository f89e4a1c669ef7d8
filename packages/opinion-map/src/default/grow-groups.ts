import { cutInTwo, improveMixture, type NormalMixture, type SearchedCrowd, singleCloud } from './normal-mixture.ts'
import { mostBetween } from './shape-of-grouping.ts'

/** A grouping and how well it foretells where people stand (log evidence, in nats over all members). */
export interface Grouping {
  readonly mixture: NormalMixture
  readonly evidence: number
}

/** Above this a cloud is taken to lie between two others (an angle of about 101 degrees). */
export const mostBetweenOfCorners = 0.2

/**
 * The best grouping found into 1, 2, … `most` groups. Each starts from the one before, with every group cut in two
 * along every axis in turn; the cut with the most evidence goes on (the first of equals). No chance is involved, and
 * the order of persons has no say.
 */
export function growGroups(crowd: SearchedCrowd, most: number): Grouping[] {
  const found = [growFrom(singleCloud(), crowd)]
  while (found.length < most) found.push(nextGrouping(found.at(-1)!, crowd))
  return found
}

/**
 * The grouping with one group more than `from`. Where its new group only gathers people who stand between others, the
 * best cut of which that is not so gets its turn, and is taken if it explains at least half as much.
 */
export function nextGrouping(from: Grouping, crowd: SearchedCrowd): Grouping {
  const { best, corner } = bestCuts(from, crowd)
  const grown = growFrom(best, crowd)
  if (corner === undefined || mostBetween(grown.mixture) <= mostBetweenOfCorners) return grown
  const other = growFrom(corner, crowd)
  const isCorner = mostBetween(other.mixture) <= mostBetweenOfCorners
  return isCorner && other.evidence - from.evidence >= (grown.evidence - from.evidence) / 2 ? other : grown
}

/** The best cut, and the best of those without a group between two others if that is another. */
function bestCuts(from: Grouping, crowd: SearchedCrowd): { best: NormalMixture; corner: NormalMixture | undefined } {
  const few = { information: crowd.information, members: crowd.few }
  let best: Grouping | undefined
  let corner: Grouping | undefined
  for (let g = 0; g < from.mixture.count; g++)
    for (let axis = 0; axis < crowd.axes; axis++) {
      const mixture = cutInTwo(from.mixture, g, axis)
      const evidence = improveMixture(mixture, few, trialRounds)
      const cut = { mixture, evidence }
      if (isMore(evidence, best)) best = cut
      if (isMore(evidence, corner) && mostBetween(mixture) <= mostBetweenOfCorners) corner = cut
    }
  return { best: best!.mixture, corner: corner === best ? undefined : corner?.mixture }
}

/** More than by the last digits of a sum. */
const isMore = (evidence: number, than: Grouping | undefined) => than === undefined || evidence > than.evidence + 1e-6

const trialRounds = 4
const roundsOnSome = 4
const roundsOnAll = 6

function growFrom(mixture: NormalMixture, crowd: SearchedCrowd): Grouping {
  improveMixture(mixture, { information: crowd.information, members: crowd.some }, roundsOnSome)
  return { mixture, evidence: improveMixture(mixture, crowd, roundsOnAll) }
}
