import { type Fraction, numberOf } from '../fraction.ts'
import { ExactChain } from './exact-chain.ts'
import { epsilon } from './rounding.ts'
import type { Support } from './support.ts'

/**
 * What everybody holds in a run: as floating-point numbers with a bound on their error, and, through the exact prices of
 * what was bought, exactly.
 */
export class Purses {
  readonly support: Support
  readonly chain = new ExactChain()
  /** By row: what one paper holds, how fast that grows with the share, and whether it has paid all it had. */
  readonly held: Float64Array
  readonly growth: Float64Array
  readonly isOut: Uint8Array
  /** By project: the round in which it was bought; -1. */
  readonly round: Int32Array
  /**
   * By project: where its supporters end who have anything left. Those with nothing are moved behind it as they are met,
   * and stay there in the next run, where they are likely to be the poor again.
   */
  readonly end: Int32Array
  readonly order: number[] = []
  /** What one paper was given, nearly. */
  share = 0
  wantsGrowth = false
  /** No number of `held`, or of `growth`, is further than this from the exact one. */
  heldError = 0
  growthError = 0
  #mostGrowth = 1

  constructor(support: Support) {
    const { rows, projects } = support
    this.support = support
    this.held = new Float64Array(rows)
    this.growth = new Float64Array(rows)
    this.isOut = new Uint8Array(rows)
    this.round = new Int32Array(projects)
    this.end = new Int32Array(projects)
  }

  begin(share: Fraction, wantsGrowth: boolean): void {
    this.share = numberOf(share)
    this.wantsGrowth = wantsGrowth
    this.chain.begin(share.numerator, share.denominator)
    this.held.fill(this.share)
    if (wantsGrowth) this.growth.fill(1)
    this.isOut.fill(0)
    this.round.fill(-1)
    this.end.set(this.support.start.subarray(1))
    this.order.length = 0
    this.#mostGrowth = 1
    this.#boundErrors()
  }

  /** Each payment adds the rounding of a price, of a product and of a difference, none of them above the share. */
  #boundErrors(): void {
    const payments = Math.min(this.order.length, this.support.longest)
    this.heldError = (4 * payments + 4) * epsilon * this.share
    this.growthError = (4 * payments + 4) * epsilon * this.#mostGrowth
  }

  /** Puts a supporter with nothing left behind the others. */
  setApart(k: number, last: number): void {
    const { row, each, times, all } = this.support
    swap(row, k, last)
    swap(each, k, last)
    swap(times, k, last)
    swap(all, k, last)
  }

  /** Those of `isPoor` pay all they have, the others the price for each unit of utility; `slope` is how it moves. */
  pay(p: number, price: number, slope: number, isPoor: Uint8Array): void {
    const { start, row, each } = this.support
    const { held, growth, isOut } = this
    const from = start[p]!
    for (let k = from; k < this.end[p]!; k++) {
      const r = row[k]!
      if (isPoor[k - from]) {
        isOut[r] = 1
        held[r] = 0
        growth[r] = 0
        continue
      }
      held[r]! -= price * each[k]!
      if (slope === 0) continue
      growth[r]! -= slope * each[k]!
      if (growth[r]! > this.#mostGrowth) this.#mostGrowth = growth[r]!
    }
    this.round[p] = this.order.length
    this.order.push(p)
    this.#boundErrors()
  }

  /** Adds to `paid`, by round, the utility for which a row that has anything left has paid. */
  notePaid(r: number, times: number, paid: Float64Array): void {
    const { rowStart, rowProject, rowEach } = this.support
    for (let k = rowStart[r]!; k < rowStart[r + 1]!; k++) {
      const round = this.round[rowProject[k]!]!
      if (round >= 0) paid[round]! += times * rowEach[k]!
    }
  }

  /** What the given rows hold together; exact, over the chain's denominator. */
  heldExactly(rows: Iterable<readonly [row: number, papers: number]>): bigint {
    const paid = new Float64Array(this.order.length)
    let all = 0
    for (const [r, papers] of rows) {
      if (this.isOut[r]) continue
      all += papers
      this.notePaid(r, papers, paid)
    }
    return this.chain.heldBy(all, paid)
  }
}

function swap(values: Int32Array | Float64Array, a: number, b: number): void {
  const held = values[a]!
  values[a] = values[b]!
  values[b] = held
}
