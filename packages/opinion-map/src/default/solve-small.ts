/**
 * Turns a symmetric positive matrix into its inverse, in place (Gauss-Jordan without pivoting, which is safe for such
 * matrices). `a` holds `size * size` numbers, row by row.
 */
export function invertInPlace(a: Float64Array, size: number): void {
  for (let p = 0; p < size; p++) {
    const row = p * size
    const pivot = a[row + p]!
    const inverse = 1 / pivot
    a[row + p] = 1
    for (let c = 0; c < size; c++) a[row + c]! *= inverse
    for (let r = 0; r < size; r++) if (r !== p) clearColumn(a, { row: r * size, pivotRow: row, column: p, size })
  }
}

function clearColumn(a: Float64Array, at: { row: number; pivotRow: number; column: number; size: number }): void {
  const factor = a[at.row + at.column]!
  if (factor === 0) return
  a[at.row + at.column] = 0
  for (let c = 0; c < at.size; c++) a[at.row + c]! -= factor * a[at.pivotRow + c]!
}

/**
 * Eigenvalues (largest first) and eigenvectors (columns of `vectors`) of a symmetric matrix, by Jacobi rotations:
 * twelve sweeps, far more than matrices up to 5 × 5 need. `matrix` is used up.
 */
export function eigenOfSymmetric(matrix: Float64Array, size: number): { values: number[]; vectors: Float64Array } {
  const vectors = new Float64Array(size * size)
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate({ matrix, vectors, size, p, q })
  const order = Array.from({ length: size }, (_, i) => i)
  order.sort((a, b) => matrix[b * size + b]! - matrix[a * size + a]! || a - b)
  const sorted = new Float64Array(size * size)
  for (let r = 0; r < size; r++) for (let c = 0; c < size; c++) sorted[r * size + c] = vectors[r * size + order[c]!]!
  return { values: order.map((i) => matrix[i * size + i]!), vectors: sorted }
}

interface Rotation {
  readonly matrix: Float64Array
  readonly vectors: Float64Array
  readonly size: number
  readonly p: number
  readonly q: number
}

function rotate({ matrix, vectors, size, p, q }: Rotation): void {
  const off = matrix[p * size + q]!
  if (off === 0) return
  const theta = (matrix[q * size + q]! - matrix[p * size + p]!) / (2 * off)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cos = 1 / Math.sqrt(t * t + 1)
  const sin = t * cos
  for (let k = 0; k < size; k++) turnPair(matrix, k * size + p, k * size + q, cos, sin)
  for (let k = 0; k < size; k++) turnPair(matrix, p * size + k, q * size + k, cos, sin)
  for (let k = 0; k < size; k++) turnPair(vectors, k * size + p, k * size + q, cos, sin)
}

function turnPair(a: Float64Array, i: number, j: number, cos: number, sin: number): void {
  const x = a[i]!
  const y = a[j]!
  a[i] = cos * x - sin * y
  a[j] = sin * x + cos * y
}
