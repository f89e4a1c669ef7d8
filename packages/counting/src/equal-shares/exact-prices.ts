import { quotient } from './exact-chain.ts'
import type { PriceBounds } from './price-bounds.ts'
import type { Purses } from './purses.ts'
import { epsilon } from './rounding.ts'

/** A price as it was settled exactly: `over` / (chain's denominator * utility) for each unit of utility. */
export interface Price {
  readonly project: number
  /** Null: nobody was poor, and the price is cost / utility. */
  readonly over: bigint | null
  readonly utility: number
  readonly poorPapers: number
  /** The nearest number. */
  readonly near: number
}

/** How a price moves as the share grows: never up. Exact over the chain's denominator * utility, and near. */
export interface Slope {
  readonly falls: bigint
  readonly near: number
}

/** Settles prices exactly; of the one settled last it also knows who was poor. */
export class ExactPrices {
  /** The project priced last, and by its supporters, up to `end`: 1 pays all it has, 0 pays in full. */
  last = -1
  readonly isPoor: Uint8Array
  readonly #purses: Purses
  readonly #bounds: PriceBounds
  /** By round: the utility for which the poor of the price settled last have paid. */
  readonly #paid: Float64Array
  #poorPapers = 0
  #richUtility = 0

  constructor(purses: Purses, bounds: PriceBounds) {
    this.#purses = purses
    this.#bounds = bounds
    this.isPoor = new Uint8Array(purses.support.row.length)
    this.#paid = new Float64Array(purses.support.projects)
  }

  /**
   * The exact price. Starts from the bound, and moves supporters to the poor as long as they hold less than it asks;
   * where floating point cannot tell, their holding is worked out exactly. Null where they cannot pay together.
   */
  settle(p: number): Price | null {
    const { support, chain, order, end } = this.#purses
    this.last = p
    this.#poorPapers = 0
    this.#paid.fill(0, 0, order.length)
    this.isPoor.fill(0, 0, end[p]! - support.start[p]!)
    let price: Price | null = null
    let near = this.#bounds.price[p]!
    let error = this.#bounds.error[p]!
    for (;;) {
      const before = this.#poorPapers
      const room = this.#part(p, near, error, price)
      const utility = this.#richUtility
      const poorPapers = this.#poorPapers
      if (utility <= 0) return null
      if (price && poorPapers === before) return price
      const over =
        poorPapers === 0 ? null : support.costs[p]! * chain.denominator - chain.heldBy(poorPapers, this.#paid)
      const last = near
      near =
        over === null ? this.#bounds.costs[p]! / utility : quotient(over, chain.denominator * BigInt(utility), near)
      error = 4 * epsilon * near
      price = { project: p, over, utility, poorPapers, near }
      if (near + error < last + room) return price
    }
  }

  /**
   * Moves those who hold less than the price asks to the poor. Gives how far the price may rise before the next one
   * would be too poor for it.
   */
  #part(p: number, near: number, error: number, price: Price | null): number {
    const { support, held, end, heldError } = this.#purses
    const { start, row, each, all } = support
    const { isPoor } = this
    const from = start[p]!
    const to = end[p]!
    const eachError = error + 4 * epsilon * near
    let utility = 0
    let room = Number.POSITIVE_INFINITY
    for (let k = from; k < to; k++) {
      const u = each[k]!
      const doubt = heldError + u * eachError
      const spare = held[row[k]!]! - near * u - doubt
      if (spare > 0) {
        utility += all[k]!
        if (spare - doubt < room * u) room = (spare - doubt) / u
      } else if (!isPoor[k - from] && !this.#joinsPoor(k, spare + 2 * doubt, price)) {
        utility += all[k]!
        room = 0
      } else isPoor[k - from] = 1
    }
    this.#richUtility = utility
    return room
  }

  /** `most`: below 0 where they certainly hold less than the price asks. Else only exact arithmetic can tell. */
  #joinsPoor(k: number, most: number, price: Price | null): boolean {
    const purses = this.#purses
    const { row, each, times } = purses.support
    const r = row[k]!
    if (purses.isOut[r]) return true
    if (most >= 0 && !(price && this.#isShort(r, each[k]!, price))) return false
    this.#poorPapers += times[k]!
    purses.notePaid(r, times[k]!, this.#paid)
    return true
  }

  /** Whether a row holds less than the price asks of it. */
  #isShort(r: number, each: number, price: Price): boolean {
    return this.#purses.heldExactly([[r, 1]]) * BigInt(price.utility) < this.over(price) * BigInt(each)
  }

  /** Below 0 where `a` is bought before `b`. */
  compare(a: Price, b: Price): number {
    const { divisors, costs } = this.#purses.support
    const isPlain = a.over === null && b.over === null
    const left = isPlain ? costs[a.project]! : this.over(a)
    const right = isPlain ? costs[b.project]! : this.over(b)
    const difference =
      left * BigInt(b.utility) * divisors[b.project]! - right * BigInt(a.utility) * divisors[a.project]!
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  over({ project, over }: Price): bigint {
    return over ?? this.#purses.support.costs[project]! * this.#purses.chain.denominator
  }

  /** Of the price settled last. */
  slope({ poorPapers, utility }: Price): Slope {
    const { wantsGrowth, chain } = this.#purses
    if (!wantsGrowth || poorPapers === 0) return { falls: 0n, near: 0 }
    const falls = chain.growthOf(poorPapers, this.#paid)
    return { falls, near: -quotient(falls, chain.denominator * BigInt(utility), poorPapers / utility) }
  }
}
