import { sumStride, type Workroom } from './model-sums.ts'
import { type PositionModel, statementStride } from './position-model.ts'
import type { UsableVotes } from './usable-votes.ts'

/**
 * One person's place, readiness to agree and doubt given the statements, added to the sums of everybody and of each
 * statement they voted on. Written out for three axes: this is where nearly all time goes.
 */
export function addPerson(model: PositionModel, votes: UsableVotes, i: number, room: Workroom): void {
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
