import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascendingAsReference, descendingAsReference } from './reference-order.ts'

test('up to sixteen values, equals stay as they stood, both ways', () => {
  expect(ascendingAsReference([2, 1, 2, 1])).toEqual([1, 3, 0, 2])
  expect(descendingAsReference([2, 1, 2, 1])).toEqual([0, 2, 1, 3])
})

test('above sixteen, equals come in the order NumPy 1.24 leaves them', () => {
  // numpy.argsort of these values without vector instructions.
  const values = [3, 1, 5, 5, 6, 6, 7, 7, 7, 1, 0, 3, 2, 7, 6, 3, 4, 4]
  expect(ascendingAsReference(values)).toEqual([10, 1, 9, 12, 0, 15, 11, 16, 17, 3, 2, 5, 4, 14, 6, 13, 7, 8])
})

test('any values come out in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 }), (values) => {
      const sorted = [...values].sort((a, b) => a - b)
      expect(ascendingAsReference(values).map((k) => values[k])).toEqual(sorted)
      expect(descendingAsReference(values).map((k) => values[k])).toEqual(sorted.reverse())
    }),
    { seed: 20261124 },
  )
})
