/** Chance that is the same every time (mulberry32): the demonstration looks alike wherever it is loaded. */
export interface Random {
  below(n: number): number
  unit(): number
  /** About a standard normal: twelve uniforms, so that no machine's rounding shows. */
  normal(): number
}

export function seededChance(seed: number): Random {
  let state = seed >>> 0
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    unit,
    below: (n) => Math.floor(unit() * n),
    normal() {
      let sum = -6
      for (let k = 0; k < 12; k++) sum += unit()
      return sum
    },
  }
}

/** Draws places 0, 1, … in proportion to their weights (Walker's and Vose's alias table). */
export function drawer(weights: readonly number[], random: Random): () => number {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const scaled = weights.map((weight) => (weight * weights.length) / sum)
  const alias = new Int32Array(weights.length)
  const share = new Float64Array(weights.length).fill(1)
  const small = scaled.flatMap((each, k) => (each < 1 ? [k] : []))
  const large = scaled.flatMap((each, k) => (each < 1 ? [] : [k]))
  while (small.length > 0 && large.length > 0) {
    const [low, high] = [small.pop()!, large.pop()!]
    share[low] = scaled[low]!
    alias[low] = high
    scaled[high] = scaled[high]! + scaled[low]! - 1
    if (scaled[high]! < 1) small.push(high)
    else large.push(high)
  }
  return () => {
    const at = random.below(weights.length)
    return random.unit() < share[at]! ? at : alias[at]!
  }
}
