import type { GroupStatistics } from './group-statistics.ts'

/**
 * Per statement the product over all groups of the smoothed share on a side, 0 to 1: high only where no group stands
 * apart. It falls with every further group, and a group without votes counts one half.
 */
export function groupAwareConsensus(groups: readonly GroupStatistics[], side: 'agree' | 'disagree'): Float64Array {
  const product = new Float64Array(groups[0]?.votes.length ?? 0).fill(1)
  for (const group of groups) for (let j = 0; j < product.length; j++) product[j]! *= group[side].share[j]!
  return product
}
