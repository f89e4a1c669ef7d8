import type { NormalMixture } from './normal-mixture.ts'
import { rank } from './position-model.ts'

/** How far apart the two nearest clouds are, in standard deviations of a cloud: under two there is no valley between. */
export function leastApart({ count, centre, variance }: NormalMixture): number {
  let least = Number.POSITIVE_INFINITY
  for (let a = 1; a < count; a++) for (let b = 0; b < a; b++) least = Math.min(least, between(centre, a, b, a, b))
  return Math.sqrt(least / variance)
}

/**
 * How much one cloud lies between two others: 1 when it is on the straight line, 0 when it looks at them at a right
 * angle, -1 for two clouds. People who stand between groups gather in such a cloud without being of a mind of their own.
 */
export function mostBetween({ count, centre }: NormalMixture): number {
  let most = -1
  for (let c = 0; c < count; c++)
    for (let a = 1; a < count; a++)
      for (let b = 0; b < a; b++) {
        if (a === c || b === c) continue
        const lengths = between(centre, c, a, c, a) * between(centre, c, b, c, b)
        most = Math.max(most, lengths > 0 ? -between(centre, c, a, c, b) / Math.sqrt(lengths) : 1)
      }
  return most
}

/** The inner product of the ways from cloud `p` to `q` and from `r` to `s`. */
function between(centre: Float64Array, p: number, q: number, r: number, s: number): number {
  let sum = 0
  for (let axis = 0; axis < rank; axis++)
    sum += (centre[q * rank + axis]! - centre[p * rank + axis]!) * (centre[s * rank + axis]! - centre[r * rank + axis]!)
  return sum
}
