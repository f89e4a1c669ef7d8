import type { OneGroupReason } from '../contract.ts'
import { log } from '../same-everywhere.ts'
import { type Grouping, mostBetweenOfCorners } from './grow-groups.ts'
import { leastApart, mostBetween } from './shape-of-grouping.ts'
import type { Trial } from './try-groupings.ts'

export interface Choice {
  /** Groups to show; 1 when there is nothing to divide. */
  readonly count: number
  readonly why?: OneGroupReason
}

export interface Candidates {
  readonly groupings: readonly Grouping[]
  /** Smallest group of each grouping, in members. */
  readonly smallest: readonly number[]
  readonly members: number
}

/** Nats of evidence per member for a first division, whatever its shape; and for one with a valley between. */
const leastEvidence = 0.12
const leastEvidenceApart = 0.05
/** How many standard deviations the two groups of a first division, and the nearest two of more, are apart. */
const leastFirstApart = 2.8
const leastFurtherApart = 2
/** Nats per hidden vote; a little under nothing, as the measure itself wavers by that much in small conversations. */
const leastGain = -0.005
const leastStability = 0.5
/** A third group and more: shares of fewer than ten people mean little. */
const leastFurtherSize = 10
/** Where evidence does not overwhelm, a group must be this many people, and this share of all. */
const leastCornerSize = 40
const leastCornerShare = 0.1
/** An overwhelming third group brings a fifth of what the first division brought, the fourth three fifths, and so on. */
const shareOfFirst = 0.2
/** And comes back more often, or foretells hidden votes better by this many nats. */
const overwhelmingStability = 0.6
const convincingGain = 0.01

/**
 * The largest number of groups such that each step up to it pays: evidence of the positions, hidden votes foretold no
 * worse than by one group, groups that come back when a fifth of the votes is hidden, and nobody in too small a
 * group. One group when not even the first division does.
 */
export function chooseGrouping(candidates: Candidates, trial: Trial): Choice {
  const why = againstDividing(candidates, trial)
  if (why !== undefined) return { count: 1, why }
  let count = 2
  while (count < candidates.groupings.length && paysOff(candidates, trial, count + 1)) count++
  return { count }
}

function againstDividing(candidates: Candidates, trial: Trial): OneGroupReason | undefined {
  const { groupings, smallest, members } = candidates
  if (groupings.length < 2 || trial.gain[1]! < leastGain) return 'no-structure'
  if (trial.stability[1]! < leastStability) return 'not-stable'
  return smallest[1]! < leastSize(members) ? 'too-small' : undefined
}

/** Whether positions speak for two groups: much evidence, or less with a valley between the groups. */
function isMarked({ groupings, smallest, members }: Candidates): boolean {
  const step = stepOf(groupings, 2)
  if (step < 3 * logOf(members)) return false
  if (step >= leastEvidence * members) return true
  if (smallest[1]! < leastCorner(members)) return false
  return step >= leastEvidenceApart * members && leastApart(groupings[1]!.mixture) >= leastFirstApart
}

function paysOff(candidates: Candidates, trial: Trial, count: number): boolean {
  if (trial.gain[count - 1]! < leastGain || !isPromising(candidates, count)) return false
  const stability = trial.stability[count - 1]!
  if (isCorner(candidates, count) && stability >= leastStability) return true
  const gained = trial.gain[count - 1]! - trial.gain[count - 2]!
  return isOverwhelming(candidates, count) && (stability >= overwhelmingStability || gained >= convincingGain)
}

/** Whether positions alone speak for `count` groups rather than one fewer; hidden votes decide then. */
export function isPromising(candidates: Candidates, count: number): boolean {
  if (count === 2) return isMarked(candidates)
  const { smallest, members } = candidates
  if (smallest[count - 1]! < Math.max(leastSize(members), leastFurtherSize)) return false
  return isCorner(candidates, count) || isOverwhelming(candidates, count)
}

/** Groups of some size that stand around like corners, none between two others, with a valley between any two. */
function isCorner({ groupings, smallest, members }: Candidates, count: number): boolean {
  if (smallest[count - 1]! < leastCorner(members) || stepOf(groupings, count) < logOf(members)) return false
  const { mixture } = groupings[count - 1]!
  return leastApart(mixture) >= leastFurtherApart && mostBetween(mixture) <= mostBetweenOfCorners
}

/** Evidence three times what the Bayesian information criterion asks, and not little beside the first division's. */
function isOverwhelming({ groupings, members }: Candidates, count: number): boolean {
  const step = stepOf(groupings, count)
  return step >= 6 * logOf(members) && step >= shareOfFirst * (2 * count - 5) * stepOf(groupings, 2)
}

const leastSize = (members: number) => Math.max(5, 0.02 * members)
const leastCorner = (members: number) => Math.max(leastCornerSize, leastCornerShare * members)
const logOf = (members: number) => log(Math.max(members, 2))

/** Evidence that grouping into `count` adds to grouping into one fewer. */
function stepOf(groupings: readonly Grouping[], count: number): number {
  return groupings[count - 1]!.evidence - groupings[count - 2]!.evidence
}
