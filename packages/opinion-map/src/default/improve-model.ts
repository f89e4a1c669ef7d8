import { type PositionModel, rank, statementStride } from './position-model.ts'
import { eigenOfSymmetric, invertInPlace } from './solve-small.ts'
import type { UsableVotes } from './usable-votes.ts'

/** Sums per statement over the persons who voted on it: n, Σu (3), Σuu (6), Σy, Σyu (3), Σyy, with y = x - b. */
const sumStride = 16

/** Room for the sums, reused over rounds. */
export interface Workroom {
  readonly sums: Float64Array
  /** Σ over persons of: uu (6), u (3), bb, b, and how many. */
  readonly people: Float64Array
  /** Whether all axes are penalised alike. At first they must be, or chance decides which axis dies. */
  isEven: boolean
}

export function workroom(statements: number): Workroom {
  return { sums: new Float64Array(statements * sumStride), people: new Float64Array(12), isEven: false }
}

/**
 * One round of expectation and maximisation over the persons `chosen` (their positions in the table): everybody's
 * place and uncertainty given the statements, then every statement given all places. Improves the model in place.
 */
export function improveModel(model: PositionModel, votes: UsableVotes, chosen: Uint32Array, room: Workroom): void {
  room.sums.fill(0)
  room.people.fill(0)
  for (let c = 0; c < chosen.length; c++) addPerson(model, votes, chosen[c]!, room)
  refitStatements(model, votes.statements, room)
  standardise(model, votes.statements, room)
}

function addPerson(model: PositionModel, votes: UsableVotes, i: number, room: Workroom): void {
  const p = model.statement
  const { start, other, value } = votes.byPerson
  const from = start[i]!
  const end = start[i + 1]!
  let a = model.leanPrecision
  let c1 = 0,
    c2 = 0,
    c3 = 0,
    s11 = 1,
    s12 = 0,
    s13 = 0,
    s22 = 1,
    s23 = 0,
    s33 = 1,
    hb = 0,
    h1 = 0,
    h2 = 0,
    h3 = 0
  for (let k = from; k < end; k++) {
    const at = other[k]! * statementStride
    const w = p[at + 1]!,
      v1 = p[at + 2]!,
      v2 = p[at + 3]!,
      v3 = p[at + 4]!
    const r = w * (value[k]! - p[at]!)
    const w1 = w * v1,
      w2 = w * v2,
      w3 = w * v3
    a += w
    c1 += w1
    c2 += w2
    c3 += w3
    s11 += w1 * v1
    s12 += w1 * v2
    s13 += w1 * v3
    s22 += w2 * v2
    s23 += w2 * v3
    s33 += w3 * v3
    hb += r
    h1 += r * v1
    h2 += r * v2
    h3 += r * v3
  }
  const f1 = c1 / a,
    f2 = c2 / a,
    f3 = c3 / a
  s11 -= c1 * f1
  s12 -= c1 * f2
  s13 -= c1 * f3
  s22 -= c2 * f2
  s23 -= c2 * f3
  s33 -= c3 * f3
  h1 -= hb * f1
  h2 -= hb * f2
  h3 -= hb * f3
  // The inverse of the 3 × 3 curvature, by cofactors.
  const k11 = s22 * s33 - s23 * s23,
    k12 = s13 * s23 - s12 * s33,
    k13 = s12 * s23 - s13 * s22
  const d = 1 / (s11 * k11 + s12 * k12 + s13 * k13)
  const q11 = k11 * d,
    q12 = k12 * d,
    q13 = k13 * d
  const q22 = (s11 * s33 - s13 * s13) * d,
    q23 = (s12 * s13 - s11 * s23) * d,
    q33 = (s11 * s22 - s12 * s12) * d
  const u1 = q11 * h1 + q12 * h2 + q13 * h3
  const u2 = q12 * h1 + q22 * h2 + q23 * h3
  const u3 = q13 * h1 + q23 * h2 + q33 * h3
  const b = (hb - c1 * u1 - c2 * u2 - c3 * u3) / a
  const e1 = -(q11 * f1 + q12 * f2 + q13 * f3),
    e2 = -(q12 * f1 + q22 * f2 + q23 * f3),
    e3 = -(q13 * f1 + q23 * f2 + q33 * f3)
  const bb = 1 / a - (f1 * e1 + f2 * e2 + f3 * e3)
  const m11 = u1 * u1 + q11,
    m12 = u1 * u2 + q12,
    m13 = u1 * u3 + q13,
    m22 = u2 * u2 + q22,
    m23 = u2 * u3 + q23,
    m33 = u3 * u3 + q33
  const all = room.people
  all[0]! += m11
  all[1]! += m12
  all[2]! += m13
  all[3]! += m22
  all[4]! += m23
  all[5]! += m33
  all[6]! += u1
  all[7]! += u2
  all[8]! += u3
  all[9]! += b * b + bb
  all[10]! += b
  all[11]! += 1
  const t = room.sums
  for (let k = from; k < end; k++) {
    const at = other[k]! * sumStride
    const y = value[k]! - b
    t[at]! += 1
    t[at + 1]! += u1
    t[at + 2]! += u2
    t[at + 3]! += u3
    t[at + 4]! += m11
    t[at + 5]! += m12
    t[at + 6]! += m13
    t[at + 7]! += m22
    t[at + 8]! += m23
    t[at + 9]! += m33
    t[at + 10]! += y
    t[at + 11]! += y * u1 - e1
    t[at + 12]! += y * u2 - e2
    t[at + 13]! += y * u3 - e3
    t[at + 14]! += y * y + bb
  }
}

/** Shares of strength the statements have in common: means around a mean, pulls around 0, noise around a usual noise. */
interface CommonStrength {
  readonly mean: number
  readonly meanPrecision: number
  readonly pullPrecision: readonly number[]
  readonly noise: number
}

/** 1 / variance of pulls while all axes are penalised alike: a third of a vote per usual distance. */
const evenPrecision = 8

/** Votes' worth of the usual noise mixed into each statement's own. */
const noiseVotes = 8

function refitStatements(model: PositionModel, statements: number, room: Workroom): void {
  const common = commonStrength(model, statements, room)
  const a = new Float64Array(16)
  for (let j = 0; j < statements; j++) if (room.sums[j * sumStride]! > 0) refitStatement({ model, room, common, a }, j)
}

function commonStrength(model: PositionModel, statements: number, room: Workroom): CommonStrength {
  const p = model.statement
  let voted = 0,
    sum = 0,
    square = 0,
    left = 0,
    cast = 0
  const pulls = [0, 0, 0]
  for (let j = 0; j < statements; j++) {
    const n = room.sums[j * sumStride]!
    if (n === 0) continue
    const at = j * statementStride
    voted++
    sum += p[at]!
    square += p[at]! * p[at]!
    left += n / p[at + 1]!
    cast += n
    for (let r = 0; r < rank; r++) pulls[r]! += p[at + 2 + r]! ** 2 + p[at + 5 + r]!
  }
  const mean = sum / Math.max(voted, 1)
  const spread = square / Math.max(voted, 1) - mean * mean
  return {
    mean,
    meanPrecision: 1 / Math.max(spread, 0.02),
    pullPrecision: pulls.map((x) => (room.isEven ? evenPrecision : (voted + 1) / (x + 0.01))),
    noise: left / Math.max(cast, 1),
  }
}

interface Refit {
  readonly model: PositionModel
  readonly room: Workroom
  readonly common: CommonStrength
  readonly a: Float64Array
}

function refitStatement({ model, room, common, a }: Refit, j: number): void {
  const p = model.statement
  const t = room.sums
  const at = j * statementStride
  const s = j * sumStride
  const noise = 1 / p[at + 1]!
  a[0] = t[s]! + noise * common.meanPrecision
  a[1] = a[4] = t[s + 1]!
  a[2] = a[8] = t[s + 2]!
  a[3] = a[12] = t[s + 3]!
  a[5] = t[s + 4]! + noise * common.pullPrecision[0]!
  a[6] = a[9] = t[s + 5]!
  a[7] = a[13] = t[s + 6]!
  a[10] = t[s + 7]! + noise * common.pullPrecision[1]!
  a[11] = a[14] = t[s + 8]!
  a[15] = t[s + 9]! + noise * common.pullPrecision[2]!
  invertInPlace(a, 4)
  const y0 = t[s + 10]! + noise * common.meanPrecision * common.mean
  for (let r = 0; r < 4; r++) {
    const x = a[r * 4]! * y0 + a[r * 4 + 1]! * t[s + 11]! + a[r * 4 + 2]! * t[s + 12]! + a[r * 4 + 3]! * t[s + 13]!
    p[r === 0 ? at : at + 1 + r] = x
    if (r > 0) p[at + 4 + r] = noise * a[r * 5]!
  }
  p[at + 1] = 1 / noiseLeft(p, at, t, s, common.noise)
}

/** The mean square that is left of a statement's votes, with some votes' worth of the usual mixed in. */
function noiseLeft(p: Float64Array, at: number, t: Float64Array, s: number, usual: number): number {
  const m = p[at]!,
    v1 = p[at + 2]!,
    v2 = p[at + 3]!,
    v3 = p[at + 4]!
  const n = t[s]!
  const cross = m * t[s + 10]! + v1 * t[s + 11]! + v2 * t[s + 12]! + v3 * t[s + 13]!
  const along = v1 * t[s + 1]! + v2 * t[s + 2]! + v3 * t[s + 3]!
  const square =
    v1 * (v1 * t[s + 4]! + 2 * v2 * t[s + 5]! + 2 * v3 * t[s + 6]!) +
    v2 * (v2 * t[s + 7]! + 2 * v3 * t[s + 8]!) +
    v3 * v3 * t[s + 9]!
  const left = t[s + 14]! - 2 * cross + n * m * m + 2 * m * along + square
  return Math.max((Math.max(left, 0) + noiseVotes * usual) / (n + noiseVotes), 0.02)
}

/**
 * Moves the middle of the people into the means and their spread into the pulls, so that positions keep mean 0 and
 * variance 1, and turns to principal axes, the strongest first (parameter expansion: far fewer rounds are needed).
 */
function standardise(model: PositionModel, statements: number, room: Workroom): void {
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
export function principalTurn(model: PositionModel, statements: number, room: Workroom): Float64Array {
  const p = model.statement
  const strength = new Float64Array(9)
  for (let j = 0; j < statements; j++) {
    const n = room.sums[j * sumStride]!
    const at = j * statementStride + 2
    for (let r = 0; r < 9; r++) strength[r]! += n * p[at + ((r / 3) | 0)]! * p[at + (r % 3)]!
  }
  return eigenOfSymmetric(strength, rank).vectors
}
