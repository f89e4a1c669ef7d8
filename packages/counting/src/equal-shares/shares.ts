import type { Election } from '../election.ts'
import { type Fraction, floorOf, fraction } from '../fraction.ts'
import type { EqualSharesRule } from '../rule.ts'

/** One whole unit of money: what `add1` adds each time. */
export function wholeUnit({ places }: Pick<Election, 'places'>): bigint {
  return 10n ** BigInt(places)
}

/** budget / papers. */
export function equalShare({ budget, papers }: Election): Fraction {
  return fraction(budget, BigInt(papers.count))
}

/** The share of the first run: the equal share, or under `start: floor` that rounded down to whole units of money. */
export function firstShare(election: Election, { completion, start }: EqualSharesRule): Fraction {
  const share = equalShare(election)
  const isRaised = completion === 'add1' || completion === 'add1+greedy'
  if (!isRaised || start === 'exact') return share
  const unit = wholeUnit(election)
  return fraction((floorOf(share) / unit) * unit)
}

export function raisedShare(share: Fraction, by: bigint): Fraction {
  return { numerator: share.numerator + by * share.denominator, denominator: share.denominator }
}
