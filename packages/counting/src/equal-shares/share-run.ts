import { type Fraction, numberOf } from '../fraction.ts'
import { ExactChain, quotient } from './exact-chain.ts'
import type { Support } from './support.ts'
import { twinsOf } from './twins.ts'

/** Twice the unit roundoff, so that each bound below has room to spare. */
const epsilon = Number.EPSILON

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

export interface RunWatcher {
  /** Before anybody pays. */
  bought(price: Price, tied: readonly number[], run: ShareRun): void
  dropped(project: number, round: number): void
}

/**
 * One run of Equal Shares with a given share. Held money is kept as floating-point numbers with a proven bound on their
 * error; they only find candidates. Who is bought, who is tied and who is too poor to pay in full is settled with exact
 * whole numbers wherever the bound leaves it open, and each price is settled exactly before it is paid.
 *
 * A price never falls within a run, and however supporters are parted into poor and rich, the price that follows from
 * the parting is never above the true one. So the last known price bounds a project's next one from below, and a
 * project is looked at again only when that bound comes first.
 */
export class ShareRun {
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
  /** By supporter of the project priced last, up to `end`: 1 pays all it has, 0 pays in full. */
  readonly parting: Uint8Array
  readonly order: number[] = []

  readonly #ranks: Uint32Array
  readonly #twins: Int32Array
  readonly #costs: Float64Array
  readonly #divisors: Float64Array
  readonly #lowPrice: Float64Array
  readonly #lowError: Float64Array
  readonly #lowSlope: Float64Array
  readonly #lowRho: Float64Array
  readonly #seen: Int32Array
  readonly #alive: Int32Array
  #aliveCount = 0
  /** By round: the utility for which the poor of the price settled last have paid. */
  readonly #paid: Float64Array
  #now = 0
  #share = 0
  #heldError = 0
  #growthError = 0
  #mostGrowth = 1
  #ties = 0
  #wantsSlopes = false
  /** How fast the nearest decision comes nearer as the share grows: 1 / stretch. */
  #haste = 0
  #watcher: RunWatcher | null = null
  #pricedLast = -1
  #poorPapers = 0
  #richUtility = 0
  /** Of the latest parting: what the poor hold together, how many they are, the rich's utility, the poor's growth. */
  readonly #parted = new Float64Array(4)
  /** Of the price settled last: how fast it falls, exact over the chain's denominator * utility, and near. */
  #falls = 0n
  #priceSlope = 0

  constructor(support: Support, ranks: Uint32Array) {
    const { rows, projects, row } = support
    this.support = support
    this.#ranks = ranks
    this.held = new Float64Array(rows)
    this.growth = new Float64Array(rows)
    this.isOut = new Uint8Array(rows)
    this.round = new Int32Array(projects)
    this.end = new Int32Array(projects)
    this.parting = new Uint8Array(row.length)
    this.#twins = twinsOf(support)
    this.#costs = Float64Array.from(support.costs, Number)
    this.#divisors = Float64Array.from(support.divisors, Number)
    this.#lowPrice = new Float64Array(projects)
    this.#lowError = new Float64Array(projects)
    this.#lowSlope = new Float64Array(projects)
    this.#lowRho = new Float64Array(projects)
    this.#seen = new Int32Array(projects)
    this.#alive = new Int32Array(projects)
    this.#paid = new Float64Array(projects)
  }

  /** What one paper was given, nearly. */
  get share(): number {
    return this.#share
  }

  run(share: Fraction, options: { readonly wantsSlopes: boolean; readonly watcher?: RunWatcher | undefined }): Run {
    this.#begin(share, options.wantsSlopes, options.watcher ?? null)
    for (let price = this.#first(); price; price = this.#first()) this.#buy(price)
    const stretch = this.#wantsSlopes && this.#haste < 1e300 ? (1 - 1e-9) / this.#haste : 0
    return { order: this.order, ties: this.#ties, stretch }
  }

  #begin(share: Fraction, wantsSlopes: boolean, watcher: RunWatcher | null): void {
    const { support } = this
    this.#share = numberOf(share)
    this.chain.begin(share.numerator, share.denominator)
    this.held.fill(this.#share)
    if (wantsSlopes) this.growth.fill(1)
    this.isOut.fill(0)
    this.round.fill(-1)
    this.order.length = 0
    this.#wantsSlopes = wantsSlopes
    this.#watcher = watcher
    this.#ties = 0
    this.#haste = 0
    this.#mostGrowth = 1
    this.#boundErrors()
    this.#aliveCount = 0
    for (let p = 0; p < support.projects; p++) {
      if (!support.canEnter[p]) continue
      const price = this.#costs[p]! / support.utilities[p]!
      this.#setLow(p, price, 4 * epsilon * price, 0)
      this.#alive[this.#aliveCount++] = p
      this.end[p] = support.start[p + 1]!
    }
  }

  /** Each payment adds the rounding of a price, of a product and of a difference, none of them above the share. */
  #boundErrors(): void {
    const payments = Math.min(this.order.length, this.support.longest)
    this.#heldError = (4 * payments + 4) * epsilon * this.#share
    this.#growthError = (4 * payments + 4) * epsilon * this.#mostGrowth
  }

  #setLow(p: number, price: number, error: number, slope: number): void {
    const divisor = this.#divisors[p]!
    this.#lowPrice[p] = price
    this.#lowError[p] = error
    this.#lowSlope[p] = slope / divisor
    this.#lowRho[p] = ((price - error) / divisor) * (1 - 4 * epsilon)
  }

  /** The project to buy, priced exactly; null where nothing is affordable. */
  #first(): Price | null {
    for (;;) {
      this.#now++
      const p = this.#likely()
      if (p < 0) return null
      const price = this.priceOf(p)
      if (!price) {
        this.#drop(p, Number.POSITIVE_INFINITY)
        continue
      }
      return this.#amongEquals(price)
    }
  }

  /** The project with the lowest price as far as floating point can tell; -1. */
  #likely(): number {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let p = this.#lowest(least); p >= 0; p = this.#lowest(least)) {
      this.#seen[p] = this.#now
      if (!this.#raise(p, least)) continue
      const high = (this.#lowPrice[p]! + this.#lowError[p]!) / this.#divisors[p]!
      if (high < least || best < 0) {
        best = p
        least = high
      }
    }
    return best
  }

  /** Of the projects not looked at in this round the one whose bound comes first, where it is not above `least`. */
  #lowest(least: number): number {
    let found = -1
    let low = least
    for (let i = 0; i < this.#aliveCount; i++) {
      const p = this.#alive[i]!
      if (this.#seen[p] === this.#now || this.#lowRho[p]! > low) continue
      low = this.#lowRho[p]!
      found = p
    }
    return found
  }

  /**
   * Raises the bound of a project until it is its price, or until it is above `least`. Newton's steps from below:
   * each parts supporters by the last price and takes the price that follows. False where it is dropped or above.
   */
  #raise(p: number, least: number): boolean {
    const from = this.support.start[p]!
    const cost = this.#costs[p]!
    const rounding = (this.end[p]! - from + 8) * epsilon
    let price = this.#lowPrice[p]!
    for (;;) {
      this.#part(p, price)
      const sum = this.#parted[0]!
      const papers = this.#parted[1]!
      const utility = this.#parted[2]!
      const growing = this.#parted[3]!
      const error = papers * this.#heldError + rounding * (cost + sum)
      const growError = papers * this.#growthError + rounding * growing
      if (utility === 0) return this.#allPoor(p, cost - sum - error, growing + growError)
      const next = (cost - sum) / utility
      const nextError = error / utility + 4 * epsilon * next
      const step = next - price
      this.#setLow(p, next, nextError, -(growing + growError) / utility)
      if (step <= nextError) return true
      if (this.#lowRho[p]! > least) return false
      price = next
    }
  }

  /** Parts the supporters of a project by a price. */
  #part(p: number, price: number): void {
    if (this.#wantsSlopes || !this.support.isUniform) this.#partByUtility(p, price)
    else this.#partAlike(p, price)
  }

  #partByUtility(p: number, price: number): void {
    const { start, row, each, times, all } = this.support
    const { held, growth, isOut } = this
    let to = this.end[p]!
    let sum = 0
    let papers = 0
    let utility = 0
    let growing = 0
    for (let k = start[p]!; k < to; k++) {
      const r = row[k]!
      const has = held[r]!
      if (has >= price * each[k]!) utility += all[k]!
      else if (has === 0 && isOut[r]) this.#setApart(k--, --to)
      else {
        sum += times[k]! * has
        papers += times[k]!
        growing += times[k]! * growth[r]!
      }
    }
    this.end[p] = to
    this.#keep(sum, papers, utility, growing)
  }

  /** The same where everybody's utility is 1 and no growth is asked for. */
  #partAlike(p: number, price: number): void {
    const { start, row, times } = this.support
    const { held, isOut } = this
    let to = this.end[p]!
    let sum = 0
    let papers = 0
    let utility = 0
    for (let k = start[p]!; k < to; k++) {
      const r = row[k]!
      const has = held[r]!
      if (has >= price) utility += times[k]!
      else if (has === 0 && isOut[r]) this.#setApart(k--, --to)
      else {
        sum += times[k]! * has
        papers += times[k]!
      }
    }
    this.end[p] = to
    this.#keep(sum, papers, utility, 0)
  }

  #keep(sum: number, papers: number, utility: number, growing: number): void {
    this.#parted[0] = sum
    this.#parted[1] = papers
    this.#parted[2] = utility
    this.#parted[3] = growing
  }

  /** Puts a supporter with nothing left behind the others. */
  #setApart(k: number, last: number): void {
    const { row, each, times, all } = this.support
    swap(row, k, last)
    swap(each, k, last)
    swap(times, k, last)
    swap(all, k, last)
  }

  /** All supporters together would pay everything they have. Open only where that is as good as the cost. */
  #allPoor(p: number, lacks: number, growing: number): boolean {
    if (lacks > 0) {
      this.#drop(p, growing / lacks)
      return false
    }
    this.#haste = Number.POSITIVE_INFINITY
    if (this.priceOf(p)) return true
    this.#drop(p, Number.POSITIVE_INFINITY)
    return false
  }

  /** Its supporters cannot pay for it, and never will again in this run. */
  #drop(p: number, haste: number): void {
    let i = 0
    while (this.#alive[i] !== p) i++
    this.#alive[i] = this.#alive[--this.#aliveCount]!
    if (haste > this.#haste) this.#haste = haste
    this.#watcher?.dropped(p, this.order.length)
  }

  /** Compares `first` exactly with every project whose bound does not exclude it; the tie rule decides among equals. */
  #amongEquals(first: Price): Price {
    let best = first
    let tied = [best]
    for (let i = 0; i < this.#aliveCount; i++) {
      const p = this.#alive[i]!
      const high = (best.near / this.#divisors[best.project]!) * (1 + 8 * epsilon)
      if (p === first.project || this.#lowRho[p]! > high) continue
      const before = this.#aliveCount
      const isOpen = this.#raise(p, high) && this.#lowRho[p]! <= high
      const price = isOpen ? this.priceOf(p) : null
      if (isOpen && !price) this.#drop(p, Number.POSITIVE_INFINITY)
      if (this.#aliveCount < before) i = -1
      if (!price || tied.some(({ project }) => project === p)) continue
      const sign = this.#compare(price, best)
      if (sign < 0) {
        best = price
        tied = [price]
      } else if (sign === 0) tied.push(price)
    }
    return this.#chosen(tied)
  }

  #chosen(tied: readonly Price[]): Price {
    let chosen = tied[0]!
    for (const price of tied) if (this.#ranks[price.project]! < this.#ranks[chosen.project]!) chosen = price
    if (tied.length > 1) this.#ties++
    // `parting` and `#paid` are those of the price settled last.
    const settled = chosen.project === this.#pricedLast ? chosen : this.priceOf(chosen.project)!
    this.#slope(settled)
    if (this.#wantsSlopes) this.#hasten(settled, tied)
    this.#watcher?.bought(
      settled,
      tied.flatMap(({ project }) => (project === chosen.project ? [] : [project])),
      this,
    )
    return settled
  }

  /** Below 0 where `a` is bought before `b`; exact. */
  #compare(a: Price, b: Price): number {
    const { divisors, costs } = this.support
    const [aOver, bOver] =
      a.over === null && b.over === null ? [costs[a.project]!, costs[b.project]!] : [this.#over(a), this.#over(b)]
    const left = aOver * BigInt(b.utility) * divisors[b.project]!
    const right = bOver * BigInt(a.utility) * divisors[a.project]!
    return left < right ? -1 : left > right ? 1 : 0
  }

  #over({ project, over }: Price): bigint {
    return over ?? this.support.costs[project]! * this.chain.denominator
  }

  /**
   * The exact price. Starts from the bound, and moves supporters to the poor as long as they hold less than it asks;
   * where floating point cannot tell, their holding is worked out exactly. Null where they cannot pay together.
   */
  priceOf(p: number): Price | null {
    const { support, chain } = this
    this.#pricedLast = p
    this.#poorPapers = 0
    this.#paid.fill(0, 0, this.order.length)
    this.parting.fill(0, 0, this.end[p]! - support.start[p]!)
    let price: Price | null = null
    let near = this.#lowPrice[p]!
    let error = this.#lowError[p]!
    for (;;) {
      const before = this.#poorPapers
      const room = this.#settleParting(p, near, error, price)
      const utility = this.#richUtility
      const poorPapers = this.#poorPapers
      if (utility <= 0) return null
      if (price && poorPapers === before) return price
      const over =
        poorPapers === 0 ? null : support.costs[p]! * chain.denominator - chain.heldBy(poorPapers, this.#paid)
      const last = near
      near = over === null ? this.#costs[p]! / utility : quotient(over, chain.denominator * BigInt(utility), near)
      error = 4 * epsilon * near
      price = { project: p, over, utility, poorPapers, near }
      if (near + error < last + room) return price
    }
  }

  /**
   * Moves those who hold less than the price asks to the poor. Gives how far the price may rise before the next one
   * would be too poor for it.
   */
  #settleParting(p: number, near: number, error: number, price: Price | null): number {
    const { start, row, each, all } = this.support
    const { held, parting } = this
    const from = start[p]!
    const to = this.end[p]!
    const heldError = this.#heldError
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
      } else if (!parting[k - from] && !this.#joinsPoor(k, spare + 2 * doubt, price)) {
        utility += all[k]!
        room = 0
      } else parting[k - from] = 1
    }
    this.#richUtility = utility
    return room
  }

  /** `most`: below 0 where they certainly hold less than the price asks. Else only exact arithmetic can tell. */
  #joinsPoor(k: number, most: number, price: Price | null): boolean {
    const { row, each, times } = this.support
    const r = row[k]!
    if (this.isOut[r]) return true
    if (most >= 0 && !(price && this.#isShort(r, each[k]!, price))) return false
    this.#poorPapers += times[k]!
    this.#notePaid(r, times[k]!, this.#paid)
    return true
  }

  #notePaid(r: number, times: number, paid: Float64Array): void {
    const { rowStart, rowProject, rowEach } = this.support
    for (let k = rowStart[r]!; k < rowStart[r + 1]!; k++) {
      const round = this.round[rowProject[k]!]!
      if (round >= 0) paid[round]! += times * rowEach[k]!
    }
  }

  /** Whether a row holds less than the price asks of it; exact. */
  #isShort(r: number, each: number, price: Price): boolean {
    const holds = this.heldExactly([[r, 1]])
    return holds * BigInt(price.utility) < this.#over(price) * BigInt(each)
  }

  /** What `papers` papers hold together that are the given rows; exact, over the chain's denominator. */
  heldExactly(rows: Iterable<readonly [row: number, papers: number]>): bigint {
    const paid = new Float64Array(this.order.length)
    let all = 0
    for (const [r, papers] of rows) {
      if (this.isOut[r]) continue
      all += papers
      this.#notePaid(r, papers, paid)
    }
    return this.chain.heldBy(all, paid)
  }

  /** How soon, as the share grows, another project could come before or beside the one to be bought. */
  #hasten(chosen: Price, tied: readonly Price[]): void {
    if (tied.some((price) => price.project !== chosen.project && !this.#staysTied(price, chosen))) {
      this.#haste = Number.POSITIVE_INFINITY
      return
    }
    const divisor = this.#divisors[chosen.project]!
    const high = (chosen.near / divisor) * (1 + 8 * epsilon)
    const slope = (this.#priceSlope / divisor) * (1 - 8 * epsilon)
    for (let i = 0; i < this.#aliveCount; i++) {
      const p = this.#alive[i]!
      if (tied.some(({ project }) => project === p)) continue
      const gap = this.#lowRho[p]! - high
      const closing = slope - this.#lowSlope[p]!
      if (closing > 0) this.#haste = Math.max(this.#haste, gap > 0 ? closing / gap : Number.POSITIVE_INFINITY)
    }
  }

  /** Ties that do not depend on the share: nobody is poor, or the same people pay the same cost. */
  #staysTied(a: Price, b: Price): boolean {
    return (a.poorPapers === 0 && b.poorPapers === 0) || this.#twins[a.project] === this.#twins[b.project]
  }

  #buy(price: Price): void {
    const { start, row, each } = this.support
    const p = price.project
    const { held, growth, isOut, parting } = this
    const slope = this.#priceSlope
    this.chain.add(this.#over(price), -this.#falls, price.utility)
    const from = start[p]!
    for (let k = from; k < this.end[p]!; k++) {
      const r = row[k]!
      if (parting[k - from]) {
        if (isOut[r]) continue
        if (this.#wantsSlopes) this.#hastenPoor(price, slope, r, each[k]!)
        isOut[r] = 1
        held[r] = 0
        growth[r] = 0
        continue
      }
      held[r]! -= price.near * each[k]!
      if (slope === 0) continue
      growth[r]! -= slope * each[k]!
      if (growth[r]! > this.#mostGrowth) this.#mostGrowth = growth[r]!
    }
    this.round[p] = this.order.length
    this.order.push(p)
    this.#remove(p)
    this.#boundErrors()
  }

  /** How the price moves as the share grows: never up. */
  #slope(price: Price): void {
    this.#falls = 0n
    this.#priceSlope = 0
    if (!this.#wantsSlopes || price.poorPapers === 0) return
    const { chain } = this
    this.#falls = chain.growthOf(price.poorPapers, this.#paid)
    const guess = price.poorPapers / price.utility
    this.#priceSlope = -quotient(this.#falls, chain.denominator * BigInt(price.utility), guess)
  }

  /** How soon, as the share grows, a row that pays all it has could pay in full. */
  #hastenPoor(price: Price, slope: number, r: number, each: number): void {
    const doubt = this.#heldError + 8 * epsilon * price.near * each
    const lacks = price.near * each - this.held[r]! - doubt
    const closing = this.growth[r]! - slope * each + this.#growthError
    this.#haste = Math.max(this.#haste, lacks > 0 ? closing / lacks : Number.POSITIVE_INFINITY)
  }

  #remove(p: number): void {
    let i = 0
    while (this.#alive[i] !== p) i++
    this.#alive[i] = this.#alive[--this.#aliveCount]!
  }
}

function swap(values: Int32Array | Float64Array, a: number, b: number): void {
  const held = values[a]!
  values[a] = values[b]!
  values[b] = held
}
