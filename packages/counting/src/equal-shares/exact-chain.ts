import { numberOf } from '../fraction.ts'

/**
 * The exact prices of what was bought in a run. Every price depends on those before it: in round k the poor of a project
 * put in what they have left, and that is their share less what they paid in earlier rounds. So with
 * D(k) = D(k-1) * U(k) the price of round k is N(k) / D(k), all whole numbers, and what any group of voters holds is a
 * sum of those prices over D. The derivative of each price in the share (by how much it falls when everybody gets a
 * little more) is M(k) / D(k) over the same denominators.
 */
export class ExactChain {
  readonly #utilities: bigint[] = []
  readonly #prices: bigint[] = []
  readonly #slopes: bigint[] = []
  #base = 1n
  #denominator = 1n
  #share = 0n
  #size = 0

  /** The share is `numerator` / `denominator`. */
  begin(numerator: bigint, denominator: bigint): void {
    this.#share = numerator
    this.#denominator = denominator
    this.#base = denominator
    this.#size = 0
  }
  /** What all numerators given out stand over, until the next purchase. */
  get denominator(): bigint {
    return this.#denominator
  }

  /** What `papers` papers hold together that paid, in each round j, for a utility of `paid[j]` in all. */
  heldBy(papers: number, paid: Float64Array): bigint {
    let sum = BigInt(papers) * this.#share
    for (let j = 0; j < this.#size; j++) {
      sum *= this.#utilities[j]!
      if (paid[j] !== 0) sum -= BigInt(paid[j]!) * this.#prices[j]!
    }
    return sum
  }

  /** By how much that grows for each unit by which everybody's share grows. */
  growthOf(papers: number, paid: Float64Array): bigint {
    let sum = BigInt(papers) * this.#base
    for (let j = 0; j < this.#size; j++) {
      sum *= this.#utilities[j]!
      if (paid[j] !== 0) sum -= BigInt(paid[j]!) * this.#slopes[j]!
    }
    return sum
  }

  /** A purchase at `price` / (denominator * utility) for each unit of utility. */
  add(price: bigint, slope: bigint, utility: number): void {
    const j = this.#size++
    const divisor = commonDivisor(price, slope, utility)
    const rest = BigInt(utility / divisor)
    this.#utilities[j] = rest
    this.#prices[j] = divisor === 1 ? price : price / BigInt(divisor)
    this.#slopes[j] = divisor === 1 ? slope : slope / BigInt(divisor)
    this.#denominator *= rest
  }

  /** The price of the latest purchase, over `denominator`. */
  get lastPrice(): bigint {
    return this.#prices[this.#size - 1]!
  }
}

function commonDivisor(price: bigint, slope: bigint, utility: number): number {
  if (utility === 1) return 1
  const wide = BigInt(utility)
  let divisor = euclid(Number(price % wide), utility)
  if (divisor > 1) divisor = euclid(Number(slope % wide), divisor)
  return divisor
}

function euclid(a: number, b: number): number {
  let [x, y] = [Math.abs(a), b]
  while (x !== 0) [x, y] = [y % x, x]
  return y
}

/**
 * numerator / denominator (neither below 0) as the nearest numbers have it, within 2 units in the last place. `near` is
 * a guess; one that is far off only costs time.
 */
export function quotient(numerator: bigint, denominator: bigint, near: number): number {
  const exponent = near > 0 && near < 1e300 ? Math.floor(Math.log2(near)) : 0
  const shift = 64 - exponent
  const scaled = shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift))
  const value = Number(scaled)
  return value < 2 ** 54 || value > 2 ** 80 ? numberOf({ numerator, denominator }) : value * 2 ** -shift
}
