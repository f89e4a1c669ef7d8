import type { Fraction } from '../fraction.ts'
import { ExactPrices, type Price, type Slope } from './exact-prices.ts'
import { PriceBounds } from './price-bounds.ts'
import { Purses } from './purses.ts'
import { epsilon } from './rounding.ts'
import type { Support } from './support.ts'
import { twinsOf } from './twins.ts'

export interface Run {
  /** Positions of projects in the order of purchase. Valid until the next run. */
  readonly order: readonly number[]
  readonly ties: number
  /**
   * The share may grow by less than this and the same purchases follow, with the same ties; 0 where that is not known.
   * In the election's unit.
   */
  readonly stretch: number
}

/** Is told of a purchase before anybody pays. `isPoor` goes along the project's supporters, up to `purses.end`. */
export type RunWatcher = (price: Price, tied: readonly number[], isPoor: Uint8Array) => void

const never = Number.POSITIVE_INFINITY

/**
 * One run of Equal Shares with a given share. Held money is kept as floating-point numbers with a proven bound on their
 * error; they only find candidates. Who is bought, who is tied and who is too poor to pay in full is settled with exact
 * whole numbers wherever the bound leaves it open, and each price is settled exactly before it is paid. A project is
 * looked at again only when the last bound on its price comes first.
 */
export class ShareRun {
  readonly purses: Purses
  readonly #bounds: PriceBounds
  readonly #prices: ExactPrices
  readonly #ranks: Uint32Array
  readonly #twins: Int32Array
  /** Projects that are not bought and, as far as is known, affordable; the first `#aliveCount`. */
  readonly #alive: Int32Array
  #aliveCount = 0
  /** By project: the search in which it was looked at last. */
  readonly #seen: Int32Array
  #now = 0
  #ties = 0
  /** How fast the nearest decision comes nearer as the share grows: 1 / stretch. */
  #haste = 0
  #watcher: RunWatcher | null = null

  constructor(support: Support, ranks: Uint32Array) {
    this.purses = new Purses(support)
    this.#bounds = new PriceBounds(this.purses)
    this.#prices = new ExactPrices(this.purses, this.#bounds)
    this.#ranks = ranks
    this.#twins = twinsOf(support)
    this.#alive = new Int32Array(support.projects)
    this.#seen = new Int32Array(support.projects)
  }

  run(share: Fraction, options: { readonly wantsStretch: boolean; readonly watcher?: RunWatcher | undefined }): Run {
    this.purses.begin(share, options.wantsStretch)
    this.#watcher = options.watcher ?? null
    this.#ties = 0
    this.#haste = 0
    this.#beginProjects()
    for (let price = this.#first(); price; price = this.#first()) this.#buy(price)
    const stretch = options.wantsStretch && this.#haste < 1e300 ? (1 - 1e-9) / this.#haste : 0
    return { order: this.purses.order, ties: this.#ties, stretch }
  }

  #beginProjects(): void {
    const { projects, canEnter } = this.purses.support
    this.#aliveCount = 0
    for (let p = 0; p < projects; p++) {
      if (!canEnter[p]) continue
      this.#bounds.begin(p)
      this.#alive[this.#aliveCount++] = p
    }
  }

  /** The project to buy, priced exactly; null where nothing is affordable. */
  #first(): Price | null {
    for (;;) {
      this.#now++
      const p = this.#likely()
      if (p < 0) return null
      const price = this.#prices.settle(p)
      if (price) return this.#amongEquals(price)
      this.#drop(p, never)
    }
  }

  /** The project with the lowest price as far as floating point can tell; -1. */
  #likely(): number {
    const { price, error, divisors } = this.#bounds
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let p = this.#lowest(least); p >= 0; p = this.#lowest(least)) {
      this.#seen[p] = this.#now
      if (!this.#isWithin(p, least)) continue
      const high = (price[p]! + error[p]!) / divisors[p]!
      if (high < least || best < 0) {
        best = p
        least = high
      }
    }
    return best
  }

  /** Of the projects not looked at in this search the one whose bound comes first, where it is not above `least`. */
  #lowest(least: number): number {
    const { rho } = this.#bounds
    let found = -1
    let low = least
    for (let i = 0; i < this.#aliveCount; i++) {
      const p = this.#alive[i]!
      if (this.#seen[p] === this.#now || rho[p]! > low) continue
      low = rho[p]!
      found = p
    }
    return found
  }

  /** Raises the bound; false where it comes to stand above `least`, or the project is dropped. */
  #isWithin(p: number, least: number): boolean {
    const raised = this.#bounds.raise(p, least)
    if (raised !== 'all-poor') return raised === 'priced'
    const { lacks, shrinks } = this.#bounds
    if (lacks > 0) {
      this.#drop(p, shrinks / lacks)
      return false
    }
    // All together hold as good as the cost: only exact arithmetic can tell.
    this.#hurry(never)
    if (this.#prices.settle(p)) return true
    this.#drop(p, never)
    return false
  }

  /** Its supporters cannot pay for it, and never will again in this run. */
  #drop(p: number, haste: number): void {
    this.#remove(p)
    this.#hurry(haste)
  }

  #remove(p: number): void {
    let i = 0
    while (this.#alive[i] !== p) i++
    this.#alive[i] = this.#alive[--this.#aliveCount]!
  }

  /** Compares `first` exactly with every project whose bound does not exclude it; the tie rule decides among equals. */
  #amongEquals(first: Price): Price {
    const { rho, divisors } = this.#bounds
    let best = first
    let tied = [best]
    for (let i = 0; i < this.#aliveCount; i++) {
      const p = this.#alive[i]!
      const high = (best.near / divisors[best.project]!) * (1 + 8 * epsilon)
      if (p === first.project || rho[p]! > high) continue
      const before = this.#aliveCount
      const price = this.#priceWithin(p, high)
      if (this.#aliveCount < before) i = -1
      if (!price || tied.some(({ project }) => project === p)) continue
      const sign = this.#prices.compare(price, best)
      if (sign < 0) {
        best = price
        tied = [price]
      } else if (sign === 0) tied.push(price)
    }
    return this.#chosen(tied)
  }

  /** The exact price where the bound, raised, does not stand above `high`. */
  #priceWithin(p: number, high: number): Price | null {
    if (!this.#isWithin(p, high) || this.#bounds.rho[p]! > high) return null
    const price = this.#prices.settle(p)
    if (!price) this.#drop(p, never)
    return price
  }

  #chosen(tied: readonly Price[]): Price {
    let chosen = tied[0]!
    for (const price of tied) if (this.#ranks[price.project]! < this.#ranks[chosen.project]!) chosen = price
    if (tied.length > 1) this.#ties++
    if (this.purses.wantsGrowth) this.#hurryOthers(chosen, tied)
    if (!this.#watcher) return chosen
    const others = tied.flatMap(({ project }) => (project === chosen.project ? [] : [project]))
    this.#settleAgain(chosen)
    this.#watcher(chosen, others, this.#prices.isPoor)
    return chosen
  }

  /** Who is poor is known of the price settled last alone. */
  #settleAgain(price: Price): void {
    if (this.#prices.last !== price.project) this.#prices.settle(price.project)
  }

  #buy(price: Price): void {
    const { chain } = this.purses
    this.#settleAgain(price)
    const slope = this.#prices.slope(price)
    if (this.purses.wantsGrowth) this.#hurryPoor(price, slope)
    chain.add(this.#prices.over(price), -slope.falls, price.utility)
    this.purses.pay(price.project, price.near, slope.near, this.#prices.isPoor)
    this.#remove(price.project)
  }

  #hurry(haste: number): void {
    if (haste > this.#haste) this.#haste = haste
  }

  /** How soon, as the share grows, another project could come before or beside the one to be bought. */
  #hurryOthers(chosen: Price, tied: readonly Price[]): void {
    const { rho, slope, divisors } = this.#bounds
    this.#settleAgain(chosen)
    if (tied.some((price) => price !== chosen && !this.#staysTied(price, chosen))) this.#hurry(never)
    const divisor = divisors[chosen.project]!
    const high = (chosen.near / divisor) * (1 + 8 * epsilon)
    const falls = (this.#prices.slope(chosen).near / divisor) * (1 - 8 * epsilon)
    for (let i = 0; i < this.#aliveCount; i++) {
      const p = this.#alive[i]!
      if (tied.some(({ project }) => project === p)) continue
      const closing = falls - slope[p]!
      if (closing > 0) this.#hurry(rho[p]! > high ? closing / (rho[p]! - high) : never)
    }
  }

  /** Ties that do not depend on the share: nobody is poor, or the same people pay the same cost. */
  #staysTied(a: Price, b: Price): boolean {
    return (a.poorPapers === 0 && b.poorPapers === 0) || this.#twins[a.project] === this.#twins[b.project]
  }

  /** How soon, as the share grows, a row that pays all it has could pay in full. */
  #hurryPoor({ project, near }: Price, slope: Slope): void {
    const { support, held, growth, isOut, end, heldError, growthError } = this.purses
    const { start, row, each } = support
    const from = start[project]!
    for (let k = from; k < end[project]!; k++) {
      const r = row[k]!
      if (!this.#prices.isPoor[k - from] || isOut[r]) continue
      const asks = near * each[k]!
      const lacks = asks - held[r]! - heldError - 8 * epsilon * asks
      const closing = growth[r]! - slope.near * each[k]! + growthError
      this.#hurry(lacks > 0 ? closing / lacks : never)
    }
  }
}
