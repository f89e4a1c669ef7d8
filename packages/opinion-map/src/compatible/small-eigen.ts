/** Eigenvalues, the largest first, and for each its vector of length 1. */
export interface Eigen {
  readonly values: readonly number[]
  readonly vectors: readonly (readonly number[])[]
}

/**
 * All eigenvalues and vectors of a small symmetric matrix by Jacobi's cyclic rotations: slow for large ones, but as
 * exact as the numbers allow and the same on every machine. Equal eigenvalues keep the order of their columns.
 *
 * Source: Golub and Van Loan, Matrix Computations, section 8.5.
 *
 * @example smallEigen([[2, 1], [1, 2]]).values // [3, 1]
 */
export function smallEigen(symmetric: readonly (readonly number[])[]): Eigen {
  const a = symmetric.map((row) => [...row])
  const size = a.length
  const v = a.map((_, row) => a.map((_, column) => (row === column ? 1 : 0)))
  for (let sweep = 0; sweep < 40 && !isDiagonal(a); sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) turnPlane(a, v, planeOf(a, p, q))
  }
  const order = a.map((_, k) => k).sort((one, other) => a[other]![other]! - a[one]![one]! || one - other)
  return { values: order.map((k) => a[k]![k]!), vectors: order.map((k) => v.map((row) => row[k]!)) }
}

type Matrix = number[][]

/** A turn of the plane of p and q by the angle with cosine c and sine s. */
interface Plane {
  readonly p: number
  readonly q: number
  readonly c: number
  readonly s: number
}

function isDiagonal(a: Matrix): boolean {
  let on = 0
  let off = 0
  for (let p = 0; p < a.length; p++) {
    on += Math.abs(a[p]![p]!)
    for (let q = p + 1; q < a.length; q++) off += Math.abs(a[p]![q]!)
  }
  return off <= 1e-20 * on
}

/** The turn after which a[p][q] is 0. */
function planeOf(a: Matrix, p: number, q: number): Plane {
  const apq = a[p]![q]!
  if (apq === 0) return { p, q, c: 1, s: 0 }
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  return { p, q, c, s: t * c }
}

function turnPlane(a: Matrix, v: Matrix, plane: Plane): void {
  if (plane.s === 0) return
  for (const row of a) turnRow(row, plane)
  const one = a[plane.p]!
  const other = a[plane.q]!
  for (let k = 0; k < a.length; k++) {
    const x = one[k]!
    const y = other[k]!
    one[k] = plane.c * x - plane.s * y
    other[k] = plane.s * x + plane.c * y
  }
  for (const row of v) turnRow(row, plane)
}

function turnRow(row: number[], { p, q, c, s }: Plane): void {
  const x = row[p]!
  const y = row[q]!
  row[p] = c * x - s * y
  row[q] = s * x + c * y
}
