import type { Election } from '../election.ts'
import type { Fraction } from '../fraction.ts'
import type { Purchase, Shortfall } from '../working/working.ts'
import { quotient } from './exact-chain.ts'
import type { Price } from './exact-prices.ts'
import { groupPayments } from './group-payments.ts'
import type { Purses } from './purses.ts'
import type { ShareRun } from './share-run.ts'

export interface DescribedRun {
  readonly order: readonly number[]
  readonly ties: number
  readonly purchases: readonly Purchase[]
  readonly shortfalls: readonly Shortfall[]
}

const mostNamed = 5
/** Projects up to which it is kept who paid for what beside what. */
const mostMatched = 2000

/** Runs with the share that decides, and writes down who paid what. */
export function describeRun(election: Election, share: Fraction, run: ShareRun): DescribedRun {
  const diary = new Diary(election, run.purses)
  const { order, ties } = run.run(share, {
    wantsStretch: false,
    watcher: (price, tied, isPoor) => diary.bought(price, tied, isPoor),
  })
  return { order: [...order], ties, purchases: diary.purchases, shortfalls: diary.shortfalls() }
}

class Diary {
  readonly purchases: Purchase[] = []
  readonly #election: Election
  readonly #purses: Purses
  readonly #projects: number
  /** What the supporters of each project still hold, and what they paid for each other one. */
  readonly #total: Float64Array
  readonly #spent: Float64Array
  readonly #lostIn: Int32Array

  constructor(election: Election, purses: Purses) {
    this.#election = election
    this.#purses = purses
    this.#projects = election.projects.length
    this.#total = new Float64Array(this.#projects).fill(-1)
    this.#spent = new Float64Array(this.#projects > mostMatched ? 0 : this.#projects ** 2)
    this.#lostIn = new Int32Array(this.#projects).fill(-1)
  }

  bought(price: Price, tied: readonly number[], isPoor: Uint8Array): void {
    const purses = this.#purses
    if (this.purchases.length === 0) this.#beginTotals()
    const { project: p, near } = price
    const { start, row, each, times, supporters, divisors } = purses.support
    const from = start[p]!
    const amounts = new Float64Array(purses.end[p]! - from)
    for (let k = 0; k < amounts.length; k++) {
      const amount = isPoor[k] ? purses.held[row[from + k]!]! : near * each[from + k]!
      amounts[k] = amount
      if (amount > 0) this.#notePayment(p, row[from + k]!, amount * times[from + k]!)
    }
    const payers = { amounts, times: times.subarray(from, from + amounts.length), isPoor }
    this.purchases.push({
      id: this.#id(p),
      rho: near / Number(divisors[p]!),
      price: near,
      supporters: supporters[p]!,
      ...groupPayments(payers, supporters[p]!),
      tiedWith: tied.map((q) => this.#id(q)),
    })
    this.#noteLost()
  }

  shortfalls(): Shortfall[] {
    if (this.purchases.length === 0) this.#beginTotals()
    return this.#election.projects.flatMap((_, p) => (this.#isLoser(p) ? this.#shortfall(p) : []))
  }

  #beginTotals(): void {
    const { supporters } = this.#purses.support
    const share = this.#purses.share
    for (let p = 0; p < this.#projects; p++) this.#total[p] = share * supporters[p]!
    this.#noteLost()
  }

  #notePayment(p: number, r: number, amount: number): void {
    const { rowStart, rowProject } = this.#purses.support
    for (let k = rowStart[r]!; k < rowStart[r + 1]!; k++) {
      const q = rowProject[k]!
      this.#total[q]! -= amount
      if (this.#spent.length > 0) this.#spent[q * this.#projects + p]! += amount
    }
  }

  /** Floating point may be one round off where what they hold and the cost agree to twelve digits. */
  #noteLost(): void {
    for (let p = 0; p < this.#projects; p++) {
      const cost = Number(this.#election.projects[p]!.cost)
      if (this.#lostIn[p]! < 0 && this.#total[p]! < cost * (1 - 1e-12)) this.#lostIn[p] = this.purchases.length
    }
  }

  #isLoser(p: number): boolean {
    return this.#purses.support.canEnter[p] === 1 && this.#purses.round[p]! < 0
  }

  #shortfall(p: number): Shortfall {
    const { start, row, times, supporters } = this.#purses.support
    const rows = Array.from(row.subarray(start[p]!, start[p + 1]!), (r, k) => [r, times[start[p]! + k]!] as const)
    const { denominator } = this.#purses.chain
    const held = this.#purses.heldExactly(rows)
    const cost = this.#election.projects[p]!.cost
    const guess = Math.max(this.#total[p]!, Number(cost) * 1e-9)
    return {
      id: this.#id(p),
      supporters: supporters[p]!,
      held: quotient(held, denominator, guess),
      short: quotient(cost * denominator - held, denominator, Number(cost) - this.#total[p]!),
      lostInRound: Math.max(0, this.#lostIn[p]!),
      spentOn: this.#spentOn(p),
    }
  }

  #spentOn(p: number): Shortfall['spentOn'] {
    if (this.#spent.length === 0) return []
    const spent = this.#spent.subarray(p * this.#projects, (p + 1) * this.#projects)
    return this.#purses.order
      .map((q) => ({ id: this.#id(q), amount: spent[q]! }))
      .filter(({ amount }) => amount > 0)
      .sort((a, b) => b.amount - a.amount)
      .slice(0, mostNamed)
  }

  #id(p: number): string {
    return this.#election.projects[p]!.id
  }
}
