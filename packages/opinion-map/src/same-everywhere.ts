/**
 * Exponential and logarithm by additions, multiplications and divisions alone. JavaScript says exactly what those give,
 * but leaves the last digits of `Math.exp`, `Math.log` and `**` to each engine; a group must not hang on such a digit.
 * After fdlibm's e_exp.c and e_log.c (Sun Microsystems, freely usable with this notice). Within a last digit of the truth.
 */

const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const perLn2 = Math.LOG2E

/** 2 to the power of -1074 … 1023. */
const powers = powersOfTwo()
const leastPower = 1074

function powersOfTwo(): Float64Array {
  const out = new Float64Array(2098)
  let power = Number.MIN_VALUE
  for (let k = 0; k < out.length; k++, power *= 2) out[k] = power
  return out
}

export function exp(x: number): number {
  if (!(x > -745)) return x <= -745 ? 0 : x
  if (x > 709.78) return Number.POSITIVE_INFINITY
  const k = Math.floor(x * perLn2 + 0.5)
  const high = x - k * ln2High
  const low = k * ln2Low
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  return (1 - (low - (r * c) / (2 - c) - high)) * powers[k + leastPower]!
}

const number = new Float64Array(1)
const halves = new Uint32Array(number.buffer)
/** Which half holds sign and exponent on this machine. */
const upper = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const isTiny = x < 2.3e-308
  number[0] = isTiny ? x * 18014398509481984 : x
  const bits = halves[upper]!
  const fraction = bits & 0xfffff
  const carry = (fraction + 0x95f64) & 0x100000
  halves[upper] = fraction | (carry ^ 0x3ff00000)
  const k = (bits >> 20) - 1023 + (carry >> 20) - (isTiny ? 54 : 0)
  const f = number[0]! - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const half = 0.5 * f * f
  return k * ln2High - (half - (s * (half + even + odd) + k * ln2Low) - f)
}

/** log(1 + x), exact for small x too (after Kahan). */
export function log1p(x: number): number {
  const u = 1 + x
  return u === 1 ? x : (log(u) * x) / (u - 1)
}

export function squared(x: number): number {
  return x * x
}
