import type { UsableVotes } from './usable-votes.ts'

/** Axes of the space of positions. Three hold what real conversations show; axes nobody needs shrink to nothing. */
export const rank = 3

/** Numbers kept per statement in `PositionModel.statement`: mean, weight, three pulls and the doubt about each. */
export const statementStride = 8

/** Numbers kept per person by `readPositions`: the curvature (11 12 13 22 23 33) and the slope (1 2 3). */
export const informationStride = 9

/**
 * x = m_j + b_i + u_i · v_j + noise of variance 1 / w_j, fitted to cast votes only (agree 1, pass 0, disagree -1).
 * m_j is the statement's mean vote, b_i a person's readiness to agree, u_i their position (variance 1 along each axis
 * before it is scaled for drawing) and v_j the pull of the statement. After Tipping and Bishop's probabilistic
 * principal components (1999), with an intercept per person and noise per statement.
 */
export interface PositionModel {
  /** Per statement `statementStride` numbers: m, w, v1, v2, v3. All 0 for a statement without votes. */
  readonly statement: Float64Array
  /** 1 / variance of b_i. */
  leanPrecision: number
}

/** A model that knows only each statement's mean, and random pulls to break the tie, drawn from `key`. */
export function startingModel(votes: UsableVotes, key: Uint32Array): PositionModel {
  const statement = new Float64Array(votes.statements * statementStride)
  for (let j = 0; j < votes.statements; j++) {
    const n = votes.agree[j]! + votes.disagree[j]! + votes.pass[j]!
    if (n === 0) continue
    const mean = (votes.agree[j]! - votes.disagree[j]!) / (n + 2)
    const square = (votes.agree[j]! + votes.disagree[j]! + 1) / (n + 2)
    const at = j * statementStride
    statement[at] = mean
    statement[at + 1] = 1 / Math.max(square - mean * mean, 0.05)
    for (let a = 0; a < rank; a++) statement[at + 2 + a] = startingPull(key[j]!, a)
  }
  return { statement, leanPrecision: 10 }
}

/** Between -0.3 and 0.3, from other bits of the key for each axis. */
function startingPull(key: number, axis: number): number {
  return ((Math.imul(key ^ (axis * 0x9e3779b9), 0x85ebca6b) >>> 8) / 16777216 - 0.5) * 0.6
}
