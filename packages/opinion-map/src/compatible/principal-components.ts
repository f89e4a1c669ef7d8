import { squared } from '../same-everywhere.ts'
import { largestAxes } from './largest-axes.ts'
import { back, type RatedVotes, towards } from './rated-votes.ts'

export interface PrincipalComponents {
  /** Two vectors over the statements, of length 1; all 0 if the votes do not vary along a second (or any) direction. */
  readonly components: readonly [Float64Array, Float64Array]
  /** Share of the variance of the filled-in votes along each, 0 to 1. */
  readonly varianceShares: readonly [number, number]
}

/**
 * The two directions along which votes, filled in with their statements' means, vary most; exact. Each points to
 * where the person farthest along it stands (the first of equals), as scikit-learn's exact solver has it: the start
 * of the grouping depends on it.
 */
export function principalComponents(rated: RatedVotes): PrincipalComponents {
  const matrix = { size: rated.table.statements, times: (v: Float64Array) => back(rated, towards(rated, v)) }
  const { values, vectors } = largestAxes(matrix, 2)
  const total = sumOfSquares(rated)
  const share = (value: number) => (total > 0 ? value / total : 0)
  return {
    components: [pointed(vectors[0]!, rated), pointed(vectors[1]!, rated)],
    varianceShares: [share(values[0]!), share(values[1]!)],
  }
}

function pointed(vector: Float64Array, rated: RatedVotes): Float64Array {
  let farthest = 0
  for (const reach of towards(rated, vector)) if (Math.abs(reach) > Math.abs(farthest)) farthest = reach
  return farthest < 0 ? vector.map((value) => 0 - value) : vector
}

function sumOfSquares(rated: RatedVotes): number {
  const { other, value } = rated.table.byPerson
  let sum = 0
  for (let k = 0; k < other.length; k++) {
    const j = other[k]!
    if (!rated.isOut[j]) sum += squared(value[k]! - rated.mean[j]!)
  }
  return sum
}
