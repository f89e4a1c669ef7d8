import { sumStride, type Workroom } from './model-sums.ts'
import { type PositionModel, rank, statementStride } from './position-model.ts'
import { eigenOfSymmetric } from './solve-small.ts'

/**
 * Moves the middle of the people into the means and their spread into the pulls, so that positions keep mean 0 and
 * variance 1, and turns to principal axes, the strongest first (parameter expansion: far fewer rounds are needed).
 */
export function standardise(model: PositionModel, statements: number, room: Workroom): void {
  const all = room.people
  const n = Math.max(all[11]!, 1)
  const u = [all[6]! / n, all[7]! / n, all[8]! / n]
  const b = all[10]! / n
  model.leanPrecision = 1 / Math.max(all[9]! / n - b * b, 0.004)
  const spread = new Float64Array(9)
  const upper = [0, 1, 2, 1, 3, 4, 2, 4, 5]
  for (let r = 0; r < 9; r++) spread[r] = all[upper[r]!]! / n - u[(r / 3) | 0]! * u[r % 3]!
  const { values, vectors } = eigenOfSymmetric(spread, rank)
  const half = new Float64Array(9)
  for (let r = 0; r < rank; r++)
    for (let c = 0; c < rank; c++) half[r * rank + c] = vectors[r * rank + c]! * Math.sqrt(Math.max(values[c]!, 1e-9))
  turnPulls(model, statements, { shift: b, middle: u, by: half })
  turnPulls(model, statements, { shift: 0, middle: [0, 0, 0], by: principalTurn(model, statements, room) })
}

/** v becomes byᵀ v; m moves by shift + middle · v. */
function turnPulls(
  model: PositionModel,
  statements: number,
  move: { shift: number; middle: number[]; by: Float64Array },
): void {
  const p = model.statement
  const { by, middle } = move
  for (let j = 0; j < statements; j++) {
    const at = j * statementStride
    if (p[at + 1] === 0) continue
    const v1 = p[at + 2]!,
      v2 = p[at + 3]!,
      v3 = p[at + 4]!
    p[at]! += move.shift + middle[0]! * v1 + middle[1]! * v2 + middle[2]! * v3
    for (let c = 0; c < rank; c++) p[at + 2 + c] = by[c]! * v1 + by[3 + c]! * v2 + by[6 + c]! * v3
  }
}

/** The directions in which votes differ most: eigenvectors of Σ n_j v_j v_jᵀ. */
function principalTurn(model: PositionModel, statements: number, room: Workroom): Float64Array {
  const p = model.statement
  const strength = new Float64Array(9)
  for (let j = 0; j < statements; j++) {
    const n = room.sums[j * sumStride]!
    const at = j * statementStride + 2
    for (let r = 0; r < 9; r++) strength[r]! += n * p[at + ((r / 3) | 0)]! * p[at + (r % 3)]!
  }
  return eigenOfSymmetric(strength, rank).vectors
}
