import { expect, test } from 'vitest'
import { largestAxes } from './largest-axes.ts'
import { smallEigen } from './small-eigen.ts'

function diagonal(values: readonly number[]) {
  return { size: values.length, times: (vector: Float64Array) => vector.map((value, j) => values[j]! * value) }
}

test('a small matrix is taken apart fully', () => {
  const { values, vectors } = smallEigen([
    [2, 1],
    [1, 2],
  ])
  expect(values[0]).toBeCloseTo(3, 14)
  expect(values[1]).toBeCloseTo(1, 14)
  expect(Math.abs(vectors[0]![0]!)).toBeCloseTo(Math.SQRT1_2, 14)
})

test('two equal largest eigenvalues are both found', () => {
  const { values } = largestAxes(diagonal([7, 1, 7, 2, 3]), 2)
  expect(values[0]).toBeCloseTo(7, 12)
  expect(values[1]).toBeCloseTo(7, 12)
})

test('close eigenvalues of a large matrix are told apart', () => {
  const values = Array.from({ length: 300 }, (_, j) => 1 + j / 300)
  const found = largestAxes(diagonal(values), 2)
  expect(found.values[0]).toBeCloseTo(values[299]!, 9)
  expect(found.values[1]).toBeCloseTo(values[298]!, 9)
})

test('where there is no second direction its vector is 0', () => {
  const { values, vectors } = largestAxes(diagonal([0, 4, 0]), 2)
  expect(values).toEqual([4, 0])
  expect([...vectors[1]!]).toEqual([0, 0, 0])
})

test('a matrix of zeros, and one of no size, have none', () => {
  expect(largestAxes(diagonal([0, 0]), 2).values).toEqual([0, 0])
  expect(largestAxes(diagonal([]), 2).values).toEqual([0, 0])
})
