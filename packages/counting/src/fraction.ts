/** An exact number. The denominator is above 0; not always in lowest terms (see `reduced`). Plain data. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('a fraction with denominator 0')
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator }
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return signOf(a.numerator * b.denominator - b.numerator * a.denominator)
}

export function reduced({ numerator, denominator }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator)
  return divisor > 1n
    ? { numerator: numerator / divisor, denominator: denominator / divisor }
    : { numerator, denominator }
}

/** The nearest whole number not above it. */
export function floorOf({ numerator, denominator }: Fraction): bigint {
  const quotient = numerator / denominator
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient
}

/** The nearest whole number not below it. */
export function ceilingOf({ numerator, denominator }: Fraction): bigint {
  return -floorOf({ numerator: -numerator, denominator })
}

/** Close to it (within two units in the last place); for pictures, and for finding candidates. */
export function numberOf({ numerator, denominator }: Fraction): number {
  const isSmall = denominator <= maxSafe && numerator <= maxSafe && -numerator <= maxSafe
  if (isSmall) return Number(numerator) / Number(denominator)
  const magnitude = numerator < 0n ? -numerator : numerator
  const shift = bitsOf(denominator) - bitsOf(magnitude) + 64
  const scaled = shift >= 0 ? (magnitude << BigInt(shift)) / denominator : magnitude / (denominator << BigInt(-shift))
  const value = Number(scaled) * 2 ** -shift
  return numerator < 0n ? -value : value
}

function signOf(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0
}

const maxSafe = BigInt(Number.MAX_SAFE_INTEGER)

function bitsOf(value: bigint): number {
  return value.toString(16).length * 4
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
