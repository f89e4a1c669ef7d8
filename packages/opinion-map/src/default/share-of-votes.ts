import type { Share, Side, VoteCounts } from '../contract.ts'
import { betaQuantile } from './beta-quantile.ts'

/** Chance below each bound: the two together leave 80 % between them. */
const lowChance = 0.1
const highChance = 0.9

/** The bound the true share of `yes` among `yes + no` passes with 90 % certainty (half a vote on each side first). */
export function lowerBound(yes: number, no: number): number {
  return betaQuantile(lowChance, yes + 0.5, no + 0.5)
}

/** The bound it stays under with 90 % certainty: 1 less the lower bound of the other side. */
export function upperBound(yes: number, no: number): number {
  return betaQuantile(highChance, yes + 0.5, no + 0.5)
}

/** A group's share for one side, passes apart. */
export function shareOf(counts: VoteCounts, side: Side): Share {
  const [yes, no] = side === 'agree' ? [counts.agree, counts.disagree] : [counts.disagree, counts.agree]
  return { counts, share: (yes + 0.5) / (yes + no + 1), low: lowerBound(yes, no), high: upperBound(yes, no) }
}

/** A group's share of `yes`, with some votes' worth of everybody's share mixed in: few votes make no extremes. */
export function shrunkShare(
  yes: number,
  no: number,
  everybody: { readonly share: number; readonly votes: number },
): number {
  return (yes + everybody.votes * everybody.share) / (yes + no + everybody.votes)
}
