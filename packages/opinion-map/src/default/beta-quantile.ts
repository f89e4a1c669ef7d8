import { exp, log, log1p } from '../same-everywhere.ts'

/** Values already worked out: bounds ask for whole and half numbers, again and again. */
const known = new Float64Array(8192).fill(Number.NaN)

/** Logarithm of the gamma function; relative error under 1e-13 for x of 0.5 and more. */
export function logGamma(x: number): number {
  const place = 2 * x
  if (place >= known.length || !Number.isInteger(place)) return lanczosLogGamma(x)
  if (Number.isNaN(known[place])) known[place] = lanczosLogGamma(x)
  return known[place]!
}

/** Lanczos' series (g = 7). */
function lanczosLogGamma(x: number): number {
  let sum = lanczos[0]!
  for (let k = 1; k < lanczos.length; k++) sum += lanczos[k]! / (x - 1 + k)
  const t = x + 6.5
  return 0.9189385332046727 + (x - 0.5) * log(t) - t + log(sum)
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The share x with chance `p` of lying below it under Beta(a, b), a and b at least 0.5; error under 1e-8. */
export function betaQuantile(p: number, a: number, b: number): number {
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b)
  let low = 0
  let high = 1
  let x = firstGuess(p, a, b)
  for (let round = 0; round < 40; round++) {
    const front = exp(scale + a * log(x) + b * log1p(-x))
    const off = betaBelow(x, a, b, front) - p
    if (off > 0) high = x
    else low = x
    const next = x - (off * x * (1 - x)) / front
    const safe = next > low && next < high ? next : (low + high) / 2
    if (Math.abs(safe - x) < closeEnough) return safe
    x = safe
  }
  return x
}

/** A step of Newton's this short leaves about its square to go. */
const closeEnough = 1e-5

/** z of one in ten, as every bound here is at 10 or 90 %. */
const tenth = 1.2815515655446004

function firstGuess(p: number, a: number, b: number): number {
  const z = p < 0.5 ? -tenth : tenth
  const mean = a / (a + b)
  const guess = log(a / b) + z * Math.sqrt(1 / (a + 0.2) + 1 / (b + 0.2))
  return a < 1 || b < 1 ? Math.min(Math.max(mean, 1e-3), 0.999) : 1 / (1 + exp(-guess))
}

/** The regularised incomplete beta function, by its continued fraction (Lentz). `front`: x^a (1 - x)^b / B(a, b). */
function betaBelow(x: number, a: number, b: number, front: number): number {
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 200; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-10) break
  }
  return value
}
