import type { MapModel } from '../contract.ts'
import type { StatementCounts } from '../contract-asking.ts'
import { log1p } from '../same-everywhere.ts'
import { rank } from './position-model.ts'

/** What is known of a person who is about to be asked: chances of the groups, place in each, doubt along each axis. */
export interface Asked {
  readonly chances: ArrayLike<number>
  readonly places: ArrayLike<number>
  /** Doubt inside a group, as one variance per axis. */
  readonly doubt: readonly number[]
}

/**
 * How much an answer to statement `j` would tell about where the person stands, in nats: half the logarithm of one
 * plus what groups and doubt make answers differ by, over what is left to chance.
 */
export function placementWorth(model: MapModel, asked: Asked, j: number): number {
  const weight = model.weight[j] ?? 0
  if (weight === 0) return 0
  let mean = 0
  let square = 0
  let inside = 0
  for (let g = 0; g < asked.chances.length; g++) {
    let along = 0
    for (let r = 0; r < rank; r++) along += model.pull[j * rank + r]! * asked.places[g * rank + r]!
    mean += asked.chances[g]! * along
    square += asked.chances[g]! * along * along
  }
  for (let r = 0; r < rank; r++) {
    const pull = model.pull[j * rank + r]!
    inside += pull * pull * asked.doubt[r]!
  }
  const between = Math.max(square - mean * mean, 0)
  return asked.chances.length < 2 ? log1p(weight * inside) / 2 : log1p((weight * between) / (1 + weight * inside)) / 2
}

/**
 * How much one more answer would settle whether every group agrees with (or rejects) statement `j`: the doubt about
 * the lowest group's share, for a statement that may still be common ground, and for the groups the person may be in.
 */
export function bridgingWorth(counts: StatementCounts, chances: ArrayLike<number>, j: number): number {
  const agree = sideWorth(counts, chances, { j, yes: counts.groupAgree, no: counts.groupDisagree })
  const disagree = sideWorth(counts, chances, { j, yes: counts.groupDisagree, no: counts.groupAgree })
  return Math.max(agree, disagree)
}

function sideWorth(
  counts: StatementCounts,
  chances: ArrayLike<number>,
  { j, yes, no }: { readonly j: number; readonly yes: Uint32Array; readonly no: Uint32Array },
): number {
  let lowest = 1
  let worth = 0
  for (let g = 0; g < counts.groups; g++) {
    const a = yes[j * counts.groups + g]! + 0.5
    const n = a + no[j * counts.groups + g]! + 0.5
    const doubt = Math.sqrt(((a / n) * (1 - a / n)) / (n + 1))
    lowest = Math.min(lowest, a / n + doubt)
    worth += (chances[g] ?? 0) * (doubt - Math.sqrt(((a / n) * (1 - a / n)) / (n + 2)))
  }
  const open = Math.max(lowest - 0.4, 0)
  return worth * open * open
}
