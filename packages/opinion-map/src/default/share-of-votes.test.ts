import { describe, expect, it } from 'vitest'
import { betaQuantile, logGamma } from './beta-quantile.ts'
import { lowerBound, shareOf, upperBound } from './share-of-votes.ts'

describe('bounds of a share', () => {
  it('are those of the Beta distribution', () => {
    // Beta(1, 1) is even; Beta(1/2, 1/2) is the arcsine law; Beta(2, 1) has distribution function x².
    expect(betaQuantile(0.1, 1, 1)).toBeCloseTo(0.1, 6)
    expect(betaQuantile(0.1, 0.5, 0.5)).toBeCloseTo(Math.sin((Math.PI / 2) * 0.1) ** 2, 6)
    expect(betaQuantile(0.9, 2, 1)).toBeCloseTo(Math.sqrt(0.9), 6)
  })

  it('hold for large counts as the normal distribution has it', () => {
    const low = lowerBound(60_000, 40_000)
    expect(low).toBeCloseTo(0.6 - 1.28155 * Math.sqrt(0.24 / 100_000), 5)
  })

  it('mirror each other', () => {
    for (const [yes, no] of [
      [0, 0],
      [0, 9],
      [3, 1],
      [120, 4],
    ] as const)
      expect(lowerBound(yes, no)).toBeCloseTo(1 - upperBound(no, yes), 6)
  })

  it('are wide where votes are few', () => {
    expect(shareOf({ agree: 3, disagree: 0, pass: 5 }, 'agree')).toMatchObject({ share: 0.875 })
    expect(lowerBound(1, 0)).toBeLessThan(0.5)
    expect(lowerBound(8, 0)).toBeGreaterThan(0.8)
  })

  it('rest on the gamma function', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 10)
  })
})

describe('the worked example of the README', () => {
  it('has the numbers it says', () => {
    const rounded = (x: number) => Math.round(x * 100) / 100
    const a = shareOf({ agree: 40, disagree: 4, pass: 0 }, 'agree')
    const b = shareOf({ agree: 9, disagree: 3, pass: 0 }, 'agree')
    expect([a.share, a.low, b.share, b.low].map(rounded)).toEqual([0.9, 0.84, 0.73, 0.57])
    expect(rounded(lowerBound(6, 6))).toBe(0.32)
  })
})
