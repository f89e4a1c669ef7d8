import { describe, expect, test } from 'vitest'
import { seededChance } from './default/seeded-chance.ts'
import { exp, log, log1p } from './same-everywhere.ts'

const chance = seededChance(11)
const numbers = Array.from({ length: 2000 }, () => chance())

describe('exponential and logarithm, made of plain arithmetic', () => {
  test('are right to the last digits over their whole range', () => {
    for (const u of numbers) {
      const x = (u - 0.5) * 1400
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(4e-16)
      const y = Math.exp(x)
      expect(Math.abs(log(y) - Math.log(y))).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(x)))
      expect(Math.abs(log1p(u) / Math.log1p(u) - 1)).toBeLessThan(8e-16)
      expect(Math.abs(log1p(u * 1e-9) / Math.log1p(u * 1e-9) - 1)).toBeLessThan(8e-16)
    }
  })

  test('know the ends of their range', () => {
    expect([exp(0), exp(-800), exp(800), exp(Number.NEGATIVE_INFINITY)]).toEqual([1, 0, Number.POSITIVE_INFINITY, 0])
    expect([log(1), log(0), log(Number.POSITIVE_INFINITY)]).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ])
    expect([exp(Number.NaN), log(-1), log(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 10)
  })

  test('give these very bits on every machine', () => {
    const bits = new BigUint64Array(1)
    const view = new Float64Array(bits.buffer)
    let sum = 0n
    for (const u of numbers)
      for (const x of [exp(u * 40 - 30), log(u * 100 + 1e-9), log1p(u)]) {
        view[0] = x
        sum = (sum * 31n + bits[0]!) & 0xffffffffffffffffn
      }
    expect(sum.toString(16)).toBe('48481fa28bb4382')
  })
})
