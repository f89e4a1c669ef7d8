import type { Election } from '../../election.ts'
import { compareFractions, type Fraction, fraction, reduced } from '../../fraction.ts'
import type { ProjectRules } from '../contract.ts'

const minus = (a: Fraction, b: Fraction) =>
  reduced(fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator))

/**
 * Equal Shares with satisfaction by number, voter by voter with exact fractions, in one run; a project of a full group
 * cannot be bought. Slow, and from the definition alone.
 */
export function slowEqualShares({ projects, papers, budget }: Election, { groups = [] }: ProjectRules): string[] {
  const voters: { choice: Set<number>; left: Fraction }[] = []
  for (let row = 0; row < papers.rows; row++)
    for (let time = 0; time < papers.times[row]!; time++) {
      const choice = new Set(papers.choice.slice(papers.start[row]!, papers.start[row + 1]!))
      voters.push({ choice, left: fraction(budget, BigInt(papers.count)) })
    }
  const bought: string[] = []
  const isOut = (id: string) =>
    bought.includes(id) ||
    groups.some(
      ({ projects: own, winners = 1 }) =>
        own.includes(id) && bought.filter((one) => own.includes(one)).length >= winners,
    )
  for (;;) {
    const offers = projects.flatMap(({ id, cost }, at) => {
      const payers = voters.filter(({ choice }) => choice.has(at)).sort((a, b) => compareFractions(a.left, b.left))
      const price = isOut(id)
        ? null
        : priceFor(
            fraction(cost),
            payers.map(({ left }) => left),
          )
      return price ? [{ id, cost, price, payers }] : []
    })
    offers.sort(
      (a, b) =>
        compareFractions(a.price, b.price) ||
        b.payers.length - a.payers.length ||
        Number(a.cost - b.cost) ||
        (a.id < b.id ? -1 : 1),
    )
    const best = offers[0]
    if (!best) return bought
    bought.push(best.id)
    for (const payer of best.payers)
      payer.left = compareFractions(payer.left, best.price) < 0 ? fraction(0n) : minus(payer.left, best.price)
  }
}

/** The most that anybody pays when those with less pay all they have; nothing if they cannot pay together. */
function priceFor(cost: Fraction, held: readonly Fraction[]): Fraction | null {
  let rest = cost
  for (const [at, own] of held.entries()) {
    const each = reduced(fraction(rest.numerator, rest.denominator * BigInt(held.length - at)))
    if (compareFractions(each, own) <= 0) return each
    rest = minus(rest, own)
  }
  return null
}
