import type { Purses } from './purses.ts'
import { epsilon } from './rounding.ts'

/** `priced`: the bound is the price, nearly. `above`: it is above what was asked. `all-poor`: see `lacks`. */
export type Raised = 'priced' | 'above' | 'all-poor'

/**
 * For each project a price that is not above its true one. However supporters are parted into poor and rich, the price
 * that follows from the parting, (cost - what the poor hold) / utility of the rich, is never above the true one. And a
 * price never falls within a run, so an old bound holds until the end of it.
 */
export class PriceBounds {
  /** By project: the price for a unit of utility, by how much it may be too high, and how it moves with the share. */
  readonly price: Float64Array
  readonly error: Float64Array
  readonly slope: Float64Array
  /** Cost per utility, certainly not too high. */
  readonly rho: Float64Array
  readonly costs: Float64Array
  readonly divisors: Float64Array
  /** After `all-poor`: what the cost is above everything the supporters hold, at the least, and how fast that shrinks. */
  lacks = 0
  shrinks = 0
  readonly #purses: Purses
  /** Of the latest parting: what the poor hold together, how many they are, the rich's utility, the poor's growth. */
  readonly #parted = new Float64Array(4)

  constructor(purses: Purses) {
    const { projects, costs, divisors } = purses.support
    this.#purses = purses
    this.price = new Float64Array(projects)
    this.error = new Float64Array(projects)
    this.slope = new Float64Array(projects)
    this.rho = new Float64Array(projects)
    this.costs = Float64Array.from(costs, Number)
    this.divisors = Float64Array.from(divisors, Number)
  }

  /** At the start nobody is poor. */
  begin(p: number): void {
    const price = this.costs[p]! / this.#purses.support.utilities[p]!
    this.#set(p, price, 4 * epsilon * price, 0)
  }

  #set(p: number, price: number, error: number, slope: number): void {
    const divisor = this.divisors[p]!
    this.price[p] = price
    this.error[p] = error
    this.slope[p] = slope / divisor
    this.rho[p] = ((price - error) / divisor) * (1 - 4 * epsilon)
  }

  /**
   * Raises the bound of a project until it is its price, or until it is above `least`. Newton's steps from below: each
   * parts supporters by the last price and takes the price that follows.
   */
  raise(p: number, least: number): Raised {
    const { support, end, heldError, growthError } = this.#purses
    const cost = this.costs[p]!
    const rounding = (end[p]! - support.start[p]! + 8) * epsilon
    let price = this.price[p]!
    for (;;) {
      this.#part(p, price)
      const sum = this.#parted[0]!
      const papers = this.#parted[1]!
      const utility = this.#parted[2]!
      const growing = this.#parted[3]!
      const error = papers * heldError + rounding * (cost + sum)
      const growError = papers * growthError + rounding * growing
      if (utility === 0) {
        this.lacks = cost - sum - error
        this.shrinks = growing + growError
        return 'all-poor'
      }
      const next = (cost - sum) / utility
      const nextError = error / utility + 4 * epsilon * next
      const step = next - price
      this.#set(p, next, nextError, -(growing + growError) / utility)
      if (step <= nextError) return 'priced'
      if (this.rho[p]! > least) return 'above'
      price = next
    }
  }

  #part(p: number, price: number): void {
    if (this.#purses.wantsGrowth || !this.#purses.support.isUniform) this.#partByUtility(p, price)
    else this.#partAlike(p, price)
  }

  #partByUtility(p: number, price: number): void {
    const purses = this.#purses
    const { start, row, each, times, all } = purses.support
    const { held, growth, isOut, end } = purses
    let to = end[p]!
    let sum = 0
    let papers = 0
    let utility = 0
    let growing = 0
    for (let k = start[p]!; k < to; k++) {
      const r = row[k]!
      const has = held[r]!
      if (has >= price * each[k]!) utility += all[k]!
      else if (has === 0 && isOut[r]) purses.setApart(k--, --to)
      else {
        sum += times[k]! * has
        papers += times[k]!
        growing += times[k]! * growth[r]!
      }
    }
    end[p] = to
    this.#keep(sum, papers, utility, growing)
  }

  /** The same where everybody's utility is 1 and no growth is asked for. */
  #partAlike(p: number, price: number): void {
    const purses = this.#purses
    const { start, row, times } = purses.support
    const { held, isOut, end } = purses
    let to = end[p]!
    let sum = 0
    let papers = 0
    let utility = 0
    for (let k = start[p]!; k < to; k++) {
      const r = row[k]!
      const has = held[r]!
      if (has >= price) utility += times[k]!
      else if (has === 0 && isOut[r]) purses.setApart(k--, --to)
      else {
        sum += times[k]! * has
        papers += times[k]!
      }
    }
    end[p] = to
    this.#keep(sum, papers, utility, 0)
  }

  #keep(sum: number, papers: number, utility: number, growing: number): void {
    this.#parted[0] = sum
    this.#parted[1] = papers
    this.#parted[2] = utility
    this.#parted[3] = growing
  }
}
