import { smallEigen } from './small-eigen.ts'

/** The largest eigenvalues of a symmetric matrix and their vectors, each of length 1 (or all 0: see below). */
export interface Axes {
  readonly values: readonly number[]
  readonly vectors: readonly Float64Array[]
}

/** A symmetric matrix without negative eigenvalues, known only by what it does to a vector. */
export interface Multiplier {
  readonly size: number
  times(vector: Float64Array): Float64Array
}

/** How many vectors are improved at once; finds eigenvalues that occur up to that often. */
const abreast = 4
/** The search space is cut back to its best directions when it is full. */
const fullSpace = 28
const keptSpace = 12
/** Residuals below this share of the largest eigenvalue are rounding. */
const exact = 1e-13
const mostRounds = 500

/**
 * The largest `wanted` eigenvalues with their vectors, exact to rounding: a search space is widened by what each
 * approximate vector still lacks, and cut back when it is full (block Davidson with thick restarts, which for a
 * symmetric matrix is a block Lanczos). It needs no dense matrix, starts from a fixed pattern and so gives the same
 * bytes every time. Where the matrix has fewer eigenvalues above 0, the rest are 0 with a vector of zeros.
 *
 * Source: Saad, Numerical Methods for Large Eigenvalue Problems, chapters 6 to 8.
 */
export function largestAxes(matrix: Multiplier, wanted: number): Axes {
  let space = widened(emptySpace, startingBlock(matrix), matrix)
  for (let round = 0; round < mostRounds; round++) {
    const ritz = bestIn(space, keptSpace)
    const lacking = lackOf(ritz)
    if (isFound(ritz, lacking, wanted)) return padded(ritz, wanted, matrix.size)
    if (space.basis.length + abreast > fullSpace) space = ritz
    const before = space.basis.length
    space = widened(space, lacking, matrix)
    if (space.basis.length === before) return padded(bestIn(space, wanted), wanted, matrix.size)
  }
  return padded(bestIn(space, wanted), wanted, matrix.size)
}

/** Orthonormal vectors, and what the matrix makes of each. */
interface Space {
  readonly basis: readonly Float64Array[]
  readonly images: readonly Float64Array[]
}

/** The best approximations inside a space: vectors with their eigenvalues, the largest first. */
interface Ritz extends Space {
  readonly values: readonly number[]
}

const emptySpace: Space = { basis: [], images: [] }

/** Four vectors of no pattern in common with any votes: fractions of multiples of square roots. */
function startingBlock(matrix: Multiplier): Float64Array[] {
  const steps = [Math.SQRT2, Math.sqrt(3), Math.sqrt(5), Math.sqrt(7)]
  return steps.map((step) =>
    matrix.times(Float64Array.from({ length: matrix.size }, (_, j) => (((j + 1) * step) % 1) - 0.5)),
  )
}

/** Adds what is new in each direction; a direction that lies in the space already adds nothing. */
function widened(space: Space, directions: readonly Float64Array[], matrix: Multiplier): Space {
  const basis = [...space.basis]
  const images = [...space.images]
  for (const direction of directions) {
    const added = unitBeside(direction, basis)
    if (!added) continue
    basis.push(added)
    images.push(matrix.times(added))
  }
  return { basis, images }
}

function unitBeside(direction: Float64Array, basis: readonly Float64Array[]): Float64Array | null {
  const rest = direction.slice()
  const before = length(rest)
  for (let pass = 0; pass < 2; pass++) for (const each of basis) addTimes(rest, each, -dot(rest, each))
  const after = length(rest)
  if (!(after > 1e-10 * before)) return null
  const unit = rest.map((value) => value / after)
  for (const each of basis) addTimes(unit, each, -dot(unit, each))
  return unit
}

function bestIn(space: Space, most: number): Ritz {
  const { values, vectors } = smallEigen(space.basis.map((one) => space.images.map((image) => dot(one, image))))
  const kept = vectors.slice(0, most)
  return {
    values: values.slice(0, most),
    basis: kept.map((shares) => combined(space.basis, shares)),
    images: kept.map((shares) => combined(space.images, shares)),
  }
}

/** What each of the best vectors lacks to be an eigenvector. */
function lackOf(ritz: Ritz): Float64Array[] {
  return ritz.basis.slice(0, abreast).map((vector, k) => {
    const lack = ritz.images[k]!.slice()
    addTimes(lack, vector, -ritz.values[k]!)
    return lack
  })
}

function isFound(ritz: Ritz, lacking: readonly Float64Array[], wanted: number): boolean {
  const least = exact * (ritz.values[0] ?? 0)
  return lacking.length >= wanted && lacking.slice(0, wanted).every((lack) => length(lack) <= least)
}

function padded(ritz: Ritz, wanted: number, size: number): Axes {
  const values: number[] = []
  const vectors: Float64Array[] = []
  for (let k = 0; k < wanted; k++) {
    const value = ritz.values[k] ?? 0
    const isReal = value > 1e-12 * (ritz.values[0] ?? 0)
    values.push(isReal ? value : 0)
    vectors.push(isReal ? ritz.basis[k]! : new Float64Array(size))
  }
  return { values, vectors }
}

function combined(vectors: readonly Float64Array[], shares: readonly number[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length)
  for (let k = 0; k < vectors.length; k++) addTimes(sum, vectors[k]!, shares[k]!)
  return sum
}

function addTimes(to: Float64Array, vector: Float64Array, factor: number): void {
  for (let j = 0; j < to.length; j++) to[j]! += factor * vector[j]!
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let j = 0; j < one.length; j++) sum += one[j]! * other[j]!
  return sum
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}
