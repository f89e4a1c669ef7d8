import type { OptionId } from '../contract.ts'
import type { Rankings } from './small-papers.ts'

/** How many papers put the one before the other; an option left out stands behind all that are named. */
export function prefers(rankings: Rankings, one: OptionId, other: OptionId): number {
  return rankings.reduce((sum, [order, times]) => {
    const [at, otherAt] = [order.indexOf(one), order.indexOf(other)]
    return at >= 0 && (otherAt < 0 || at < otherAt) ? sum + times : sum
  }, 0)
}

/** Schulze's definition by walking every chain there is: nobody's strongest chain to a winner beats the chain back. */
export function slowSchulze(rankings: Rankings, options: readonly OptionId[]): OptionId[] {
  const strongest = (from: OptionId, to: OptionId, seen: readonly OptionId[]): number =>
    Math.max(
      0,
      ...options
        .filter((next) => !seen.includes(next) && prefers(rankings, from, next) > prefers(rankings, next, from))
        .map((next) => {
          const own = prefers(rankings, from, next)
          return next === to ? own : Math.min(own, strongest(next, to, [...seen, next]))
        }),
    )
  const p = (a: OptionId, b: OptionId) => strongest(a, b, [a])
  return options.filter((a) => options.every((b) => a === b || p(a, b) >= p(b, a)))
}

/** The smallest group each of which beats everybody outside it face to face. */
export function smithSet(rankings: Rankings, options: readonly OptionId[]): OptionId[] {
  const beats = (a: OptionId, b: OptionId) => prefers(rankings, a, b) > prefers(rankings, b, a)
  const groups = Array.from({ length: 2 ** options.length - 1 }, (_, bits) =>
    options.filter((_, at) => ((bits + 1) >> at) & 1),
  )
  const dominant = groups.filter((group) => group.every((a) => options.every((b) => group.includes(b) || beats(a, b))))
  return dominant.reduce((a, b) => (b.length < a.length ? b : a))
}
