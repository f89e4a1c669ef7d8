import type { GroupStatistics } from './group-statistics.ts'

/**
 * Per statement the product over all groups of the smoothed share on a side, 0 to 1: high only where no group stands
 * apart. It falls with every further group, and a group without votes counts one half. NaN when there is no group.
 */
export function groupAwareConsensus(
  groups: readonly GroupStatistics[],
  side: 'agree' | 'disagree',
  statements: number,
): Float64Array {
  const product = new Float64Array(statements).fill(groups.length > 0 ? 1 : Number.NaN)
  for (const group of groups) for (let j = 0; j < statements; j++) product[j]! *= group[side].share[j]!
  return product
}
