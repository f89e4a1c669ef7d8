import type { Composition, Kind } from './kinds.ts'

/**
 * Puts a lottery with any weights into `total` equally likely panels: how often each panel is in it. Weights are rounded
 * down and the largest remainders up; then one panel is put for another as long as the squares of what volunteers'
 * chances are off by become less in sum.
 */
export function apportion(
  panels: readonly Composition[],
  weights: readonly number[],
  kinds: readonly Kind[],
  total: number,
): number[] {
  const times = byLargestRemainder(weights, total)
  const used = panels.map((_, at) => at).filter((at) => weights[at]! > 1e-9 || times[at]! > 0)
  const off = kinds.map((_, kind) =>
    used.reduce((sum, at) => sum + (times[at]! - total * share(weights, at)) * panels[at]![kind]!, 0),
  )
  for (;;) {
    const swap = bestSwap(used, times, panels, kinds, off)
    if (!swap) return times
    times[swap.out]!--
    times[swap.in]!++
    kinds.forEach((_, kind) => {
      off[kind]! += panels[swap.in]![kind]! - panels[swap.out]![kind]!
    })
  }
}

function share(weights: readonly number[], at: number): number {
  return weights[at]! / weights.reduce((sum, weight) => sum + weight, 0)
}

/** Equal remainders: the earlier panel first. */
function byLargestRemainder(weights: readonly number[], total: number): number[] {
  const exact = weights.map((_, at) => total * share(weights, at))
  const times = exact.map(Math.floor)
  const left = total - times.reduce((sum, one) => sum + one, 0)
  const order = exact.map((_, at) => at).sort((a, b) => exact[b]! - times[b]! - (exact[a]! - times[a]!) || a - b)
  for (const at of order.slice(0, left)) times[at]!++
  return times
}

type Swap = { readonly out: number; readonly in: number }

function bestSwap(
  used: readonly number[],
  times: readonly number[],
  panels: readonly Composition[],
  kinds: readonly Kind[],
  off: readonly number[],
): Swap | undefined {
  let best: Swap | undefined
  // Only what helps by more than rounding errors could pretend.
  let bestGain = 1e-6
  for (const out of used) {
    if (times[out] === 0) continue
    for (const into of used) {
      if (into === out) continue
      const gain = kinds.reduce((sum, { ids }, kind) => {
        const change = panels[into]![kind]! - panels[out]![kind]!
        return change === 0 ? sum : sum - (change * (2 * off[kind]! + change)) / ids.length
      }, 0)
      if (gain > bestGain) [best, bestGain] = [{ out, in: into }, gain]
    }
  }
  return best
}
