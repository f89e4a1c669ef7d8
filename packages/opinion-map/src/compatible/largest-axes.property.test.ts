import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestAxes } from './largest-axes.ts'
import { smallEigen } from './small-eigen.ts'

/** Rows of whole numbers; their products with each other make a symmetric matrix without negative eigenvalues. */
const rows = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 })).chain(([height, size]) =>
  fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: size, maxLength: size }), {
    minLength: height,
    maxLength: height,
  }),
)

function productsOf(x: readonly number[][]): number[][] {
  return x[0]!.map((_, a) => x[0]!.map((_, b) => x.reduce((sum, row) => sum + row[a]! * row[b]!, 0)))
}

function times(matrix: readonly number[][], vector: ArrayLike<number>): Float64Array {
  return Float64Array.from(matrix, (row) => row.reduce((sum, value, k) => sum + value * vector[k]!, 0))
}

test('it finds the two largest eigenvalues that the full decomposition finds', () => {
  fc.assert(
    fc.property(rows, (x) => {
      const matrix = productsOf(x)
      const full = smallEigen(matrix).values
      const { values } = largestAxes({ size: matrix.length, times: (vector) => times(matrix, vector) }, 2)
      for (const k of [0, 1]) expect(values[k]).toBeCloseTo(full[k] ?? 0, 6)
    }),
    { seed: 20261124 },
  )
})

test('each vector is only stretched by the matrix, of length 1, and at right angles to the other', () => {
  fc.assert(
    fc.property(rows, (x) => {
      const matrix = productsOf(x)
      const { values, vectors } = largestAxes({ size: matrix.length, times: (vector) => times(matrix, vector) }, 2)
      for (const [k, vector] of vectors.entries()) {
        const image = times(matrix, vector)
        for (let j = 0; j < vector.length; j++) expect(image[j]).toBeCloseTo(values[k]! * vector[j]!, 6)
        expect(Math.hypot(...vector)).toBeCloseTo(values[k]! > 0 ? 1 : 0, 9)
      }
      expect(vectors[0]!.reduce((sum, value, j) => sum + value * vectors[1]![j]!, 0)).toBeCloseTo(0, 9)
    }),
    { seed: 20261124 },
  )
})
