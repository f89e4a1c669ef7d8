import { sumStride, type Workroom } from './model-sums.ts'
import { type PositionModel, rank, statementStride } from './position-model.ts'
import { invertInPlace } from './solve-small.ts'

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

/** Every statement's mean, pulls and noise given all places, each drawn towards what statements have in common. */
export function refitStatements(model: PositionModel, statements: number, room: Workroom): void {
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
    for (let r = 0; r < rank; r++) pulls[r]! += p[at + 2 + r]! * p[at + 2 + r]! + p[at + 5 + r]!
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
    if (r === 0) p[at] = x
    else {
      p[at + 1 + r]! += room.stride * (x - p[at + 1 + r]!)
      p[at + 4 + r] = noise * a[r * 5]!
    }
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
