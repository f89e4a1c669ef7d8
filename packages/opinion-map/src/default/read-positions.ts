import { informationStride, type PositionModel, statementStride } from './position-model.ts'
import type { UsableVotes } from './usable-votes.ts'

/**
 * What each person's votes say about their position, their readiness to agree left free: the curvature and slope of
 * the log likelihood, so that with a normal belief of precision Λ and centre μ the position is
 * (curvature + Λ)⁻¹ (slope + Λμ), and the inverse is its uncertainty. All persons, or those told; linear in votes.
 */
export function readPositions(model: PositionModel, votes: UsableVotes, persons?: Uint32Array): Float64Array {
  const information = new Float64Array(votes.persons * informationStride)
  const reading = { model, votes, information }
  if (persons !== undefined) for (let m = 0; m < persons.length; m++) readPerson(reading, persons[m]!)
  else for (let i = 0; i < votes.persons; i++) readPerson(reading, i)
  return information
}

interface Reading {
  readonly model: PositionModel
  readonly votes: UsableVotes
  readonly information: Float64Array
}

function readPerson({ model, votes, information }: Reading, i: number): void {
  const p = model.statement
  const { start, other, value } = votes.byPerson
  let a = model.leanPrecision
  let c1 = 0,
    c2 = 0,
    c3 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0,
    s22 = 0,
    s23 = 0,
    s33 = 0,
    hb = 0,
    h1 = 0,
    h2 = 0,
    h3 = 0
  const end = start[i + 1]!
  for (let k = start[i]!; k < end; k++) {
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
  const at = i * informationStride
  information[at] = s11 - c1 * f1
  information[at + 1] = s12 - c1 * f2
  information[at + 2] = s13 - c1 * f3
  information[at + 3] = s22 - c2 * f2
  information[at + 4] = s23 - c2 * f3
  information[at + 5] = s33 - c3 * f3
  information[at + 6] = h1 - hb * f1
  information[at + 7] = h2 - hb * f2
  information[at + 8] = h3 - hb * f3
}
