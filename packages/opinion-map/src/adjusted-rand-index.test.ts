import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedRandIndex } from './adjusted-rand-index.ts'

test('the same groups under other numbers agree fully', () => {
  expect(adjustedRandIndex([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1)
})

test('a worked case: one of six people in the other group', () => {
  // Pairs together: 2 + 3 within cells {2, 1, 3}: 1 + 0 + 3 = 4; rows 3 + 3 = 6, columns 1 + 6 = 7, expected 42 / 15.
  expect(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1])).toBeCloseTo((4 - 2.8) / (6.5 - 2.8), 12)
})

test('people whom one grouping leaves out are not counted', () => {
  expect(adjustedRandIndex([0, 0, 1, 1, -1, 0], [1, 1, 0, 0, 0, -1])).toBe(1)
})

test('groups that cut across each other agree less than chance would', () => {
  expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12)
})

test('groupings of different people are refused', () => {
  expect(() => adjustedRandIndex([0], [0, 1])).toThrow('same people')
})

test('it is symmetric, at most 1, and blind to numbering', () => {
  const labels = fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: -1, max: 4 })), { maxLength: 40 })
  fc.assert(
    fc.property(labels, (both) => {
      const one = both.map(([a]) => a)
      const other = both.map(([, b]) => b)
      const index = adjustedRandIndex(one, other)
      const renumbered = other.map((b) => (b < 0 ? b : 9 - b))
      expect(index).toBeLessThanOrEqual(1)
      expect(adjustedRandIndex(other, one)).toBeCloseTo(index, 12)
      expect(adjustedRandIndex(one, renumbered)).toBeCloseTo(index, 12)
    }),
    { seed: 20261124 },
  )
})
