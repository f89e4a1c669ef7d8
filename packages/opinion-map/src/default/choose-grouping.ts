import type { OneGroupReason } from '../contract.ts'
import type { Grouping } from './grow-groups.ts'
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
  readonly leastSize: number
  readonly trial: Trial
}

/** Nats of evidence per member that the first division must bring; in tiny conversations half of what a further one must. */
const leastEvidence = 0.12
/** Nats per hidden vote; a little under nothing, as the measure itself wavers by that much in small conversations. */
const leastGain = -0.005
const leastStability = 0.5
const leastFurtherStability = 0.6
/** A third group and more: shares of fewer than ten people mean little. */
const leastFurtherSize = 10
/** The third group must bring a fifth of what the first division brought, the fourth two fifths, and so on. */
const shareOfFirst = 0.2
/** Nats per hidden vote by which a further group may prove itself instead of by coming back. */
const convincingGain = 0.01

/**
 * The largest number of groups such that each step up to it pays: evidence of the positions, hidden votes foretold
 * better than by one group, groups that come back when a fifth of the votes is hidden, and nobody in too small a
 * group. One group when not even the first division does.
 */
export function chooseGrouping(candidates: Candidates): Choice {
  const why = againstDividing(candidates)
  if (why !== undefined) return { count: 1, why }
  let count = 2
  while (count < candidates.groupings.length && paysOff(candidates, count + 1)) count++
  return { count }
}

function againstDividing({ groupings, smallest, members, leastSize, trial }: Candidates): OneGroupReason | undefined {
  if (groupings.length < 2) return 'no-structure'
  const step = stepOf(groupings, 2)
  const enough = Math.max(leastEvidence * members, furtherEvidence(members) / 2)
  if (step < enough || trial.gain[1]! < leastGain) return 'no-structure'
  if (trial.stability[1]! < leastStability) return 'not-stable'
  return smallest[1]! < leastSize ? 'too-small' : undefined
}

function paysOff({ groupings, smallest, members, leastSize, trial }: Candidates, count: number): boolean {
  const step = stepOf(groupings, count)
  if (step < furtherEvidence(members)) return false
  if (step < shareOfFirst * (count - 2) * stepOf(groupings, 2)) return false
  const gained = trial.gain[count - 1]! - trial.gain[count - 2]!
  if (trial.stability[count - 1]! < leastFurtherStability && gained < convincingGain) return false
  return trial.gain[count - 1]! >= leastGain && smallest[count - 1]! >= Math.max(leastSize, leastFurtherSize)
}

/** Evidence a further group needs at least: three times what the Bayesian information criterion asks. */
export function furtherEvidence(members: number): number {
  return 6 * Math.log(Math.max(members, 2))
}

/** Evidence that grouping into `count` adds to grouping into one fewer. */
export function stepOf(groupings: readonly Grouping[], count: number): number {
  return groupings[count - 1]!.evidence - groupings[count - 2]!.evidence
}
