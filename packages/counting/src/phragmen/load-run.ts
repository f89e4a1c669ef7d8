import type { Election } from '../election.ts'
import { compareFractions, type Fraction, numberOf } from '../fraction.ts'

const epsilon = Number.EPSILON

/** Projects with the smallest load of all; `load` is null where nobody supports them. */
export interface First {
  readonly equals: readonly number[]
  readonly load: number | null
}

/**
 * The loads of sequential Phragmén: buying p sets the load of each of its supporters to
 * (cost + sum of their loads) / number of supporters. A load never falls, so the last one worked out for a project
 * bounds its next one from below. Floating point finds candidates; each load that could be first is settled exactly:
 * everybody's load is 0 or that of the last project they helped to buy, so a sum of loads is a sum over rounds.
 */
export class LoadRun {
  readonly #election: Election
  readonly #row: Uint32Array
  readonly #start: Uint32Array
  readonly #supporters: Float64Array
  readonly #costs: Float64Array
  readonly #left: Set<number>
  readonly #isBought: Uint8Array
  /** By row: the round that set its load; -1: it has none. */
  readonly #round: Int32Array
  readonly #load: Float64Array
  readonly #low: Float64Array
  /** The exact load of each round: numerator over the product of `#sizes` up to there. */
  readonly #loads: bigint[] = []
  readonly #sizes: bigint[] = []
  #denominator = 1n

  constructor(election: Election) {
    const { papers, projects, budget } = election
    this.#election = election
    this.#costs = Float64Array.from(projects, ({ cost }) => Number(cost))
    this.#start = new Uint32Array(projects.length + 1)
    this.#row = new Uint32Array(papers.choice.length)
    this.#supporters = new Float64Array(projects.length)
    this.#isBought = new Uint8Array(projects.length)
    this.#turn()
    this.#left = new Set(projects.flatMap(({ cost }, p) => (cost <= budget ? p : [])))
    this.#round = new Int32Array(papers.rows).fill(-1)
    this.#load = new Float64Array(papers.rows)
    this.#low = Float64Array.from(projects, (_, p) => (this.#costs[p]! / this.#supporters[p]!) * (1 - 4 * epsilon))
  }

  /** Null where nothing is left. */
  first(): First | null {
    const fresh = new Map<number, Fraction>()
    let best = null as { readonly load: Fraction; readonly near: number } | null
    let equals: number[] = []
    for (let p = this.#lowest(fresh, best?.near); p >= 0; p = this.#lowest(fresh, best?.near)) {
      const low = this.#bound(p)
      if (best && low > best.near * (1 + 8 * epsilon)) {
        fresh.set(p, best.load)
        continue
      }
      const load = this.#exact(p)
      fresh.set(p, load)
      const sign = best ? compareFractions(load, best.load) : -1
      if (sign > 0) continue
      if (sign < 0) equals = []
      equals.push(p)
      best = { load, near: numberOf(load) }
    }
    if (best) return { equals, load: best.near }
    const unsupported = [...this.#left]
    return unsupported.length > 0 ? { equals: unsupported, load: null } : null
  }

  buy(p: number): void {
    this.#left.delete(p)
    this.#isBought[p] = 1
    if (this.#supporters[p] === 0) return
    const size = BigInt(this.#supporters[p]!)
    const sum = this.#sum(p)
    const round = this.#sizes.length
    this.#sizes.push(size)
    this.#loads.push(sum)
    this.#denominator *= size
    const near = numberOf({ numerator: sum, denominator: this.#denominator })
    for (let k = this.#start[p]!; k < this.#start[p + 1]!; k++) {
      this.#round[this.#row[k]!] = round
      this.#load[this.#row[k]!] = near
    }
  }

  /** Projects not bought and their loads now. */
  waiting(): { readonly project: number; readonly load: number | null }[] {
    return this.#election.projects.flatMap((_, p) => {
      if (this.#isBought[p]) return []
      return { project: p, load: this.#supporters[p] === 0 ? null : numberOf(this.#exact(p)) }
    })
  }

  /** Of the supported projects not looked at the one with the lowest bound, if it is not above `near`. */
  #lowest(seen: ReadonlyMap<number, Fraction>, near = Number.POSITIVE_INFINITY): number {
    let found = -1
    let low = near * (1 + 8 * epsilon)
    for (const p of this.#left) {
      if (seen.has(p) || this.#supporters[p] === 0 || this.#low[p]! > low) continue
      low = this.#low[p]!
      found = p
    }
    return found
  }

  /** A bound from below by floating point, kept for later rounds. */
  #bound(p: number): number {
    const { times } = this.#election.papers
    const [from, to] = [this.#start[p]!, this.#start[p + 1]!]
    let sum = this.#costs[p]!
    for (let k = from; k < to; k++) sum += times[this.#row[k]!]! * this.#load[this.#row[k]!]!
    const load = sum / this.#supporters[p]!
    this.#low[p] = Math.max(this.#low[p]!, load * (1 - (to - from + 8) * epsilon))
    return this.#low[p]!
  }

  #exact(p: number): Fraction {
    return { numerator: this.#sum(p), denominator: this.#denominator * BigInt(this.#supporters[p]!) }
  }

  /** Cost and the loads of all supporters, over the denominator. */
  #sum(p: number): bigint {
    const { times } = this.#election.papers
    const papers = new Float64Array(this.#sizes.length)
    for (let k = this.#start[p]!; k < this.#start[p + 1]!; k++) {
      const r = this.#row[k]!
      if (this.#round[r]! >= 0) papers[this.#round[r]!]! += times[r]!
    }
    let sum = this.#election.projects[p]!.cost
    for (let round = 0; round < papers.length; round++) {
      sum *= this.#sizes[round]!
      if (papers[round] !== 0) sum += BigInt(papers[round]!) * this.#loads[round]!
    }
    return sum
  }

  #turn(): void {
    const { papers } = this.#election
    for (const p of papers.choice) this.#start[p + 1]!++
    for (let p = 0; p < this.#supporters.length; p++) this.#start[p + 1]! += this.#start[p]!
    const next = this.#start.slice()
    for (let r = 0; r < papers.rows; r++) {
      for (let k = papers.start[r]!; k < papers.start[r + 1]!; k++) {
        this.#row[next[papers.choice[k]!]!++] = r
        this.#supporters[papers.choice[k]!]! += papers.times[r]!
      }
    }
  }
}
