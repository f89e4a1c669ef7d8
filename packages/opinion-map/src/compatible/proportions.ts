/**
 * The arithmetic of shares that Polis uses. Nothing is rounded. Counts are whole numbers of votes; z values are in
 * standard deviations of a standard normal distribution.
 */

/** A z value above this is significant: 90 % one-sided. */
export const significant = 1.2815515655446004

/** The share of votes on one side, smoothed by one vote on each of two sides. No votes: one half. */
export function smoothedShare(count: number, votes: number): number {
  return (count + 1) / (votes + 2)
}

/** z value of a share being above one half, with one more vote for the side. No votes: 1. */
export function shareTest(count: number, votes: number): number {
  return 2 * Math.sqrt(votes + 1) * ((count + 1) / (votes + 1) - 0.5)
}

/** How many of how many. */
export interface Proportion {
  readonly count: number
  readonly votes: number
}

/** z value of the share here being above the share elsewhere; 0 where everybody is on the side. */
export function differenceTest(here: Proportion, elsewhere: Proportion): number {
  const n = here.votes + 1
  const m = elsewhere.votes + 1
  const pooled = (here.count + elsewhere.count + 2) / (n + m)
  if (pooled === 1) return 0
  const difference = (here.count + 1) / n - (elsewhere.count + 1) / m
  return difference / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
}
