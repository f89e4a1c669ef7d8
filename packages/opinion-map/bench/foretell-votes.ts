import type { MapModel } from '../src/contract.ts'
import { invertInPlace } from '../src/default/solve-small.ts'
import type { VoteTable } from '../src/votes.ts'
import type { HiddenVote } from './hide-votes.ts'

/** A person's readiness to agree and place, and how much is still open about them. */
interface Known {
  readonly place: Float64Array
  readonly doubt: Float64Array
}

/**
 * How sure the model is that a hidden vote is an agree rather than a disagree: the vote it expects, in standard
 * deviations of what it leaves open (the noise of the statement, and the doubt about the person).
 */
export function foretellerOf(model: MapModel, table: VoteTable): (vote: HiddenVote) => number {
  const known = new Map<number, Known>()
  return ({ person, statement }) => {
    const held = known.get(person) ?? knownOf(model, table, person)
    known.set(person, held)
    const pull = pullOf(model, statement)
    let expected = model.mean[statement]!
    let open = 1 / (model.weight[statement] || 1)
    for (let r = 0; r < 4; r++) {
      expected += pull[r]! * held.place[r]!
      for (let c = 0; c < 4; c++) open += pull[r]! * pull[c]! * held.doubt[r * 4 + c]!
    }
    return expected / Math.sqrt(open)
  }
}

const pullOf = (model: MapModel, j: number) => [1, model.pull[j * 3]!, model.pull[j * 3 + 1]!, model.pull[j * 3 + 2]!]

function knownOf(model: MapModel, { byPerson: { start, other, value } }: VoteTable, person: number): Known {
  const doubt = new Float64Array(16)
  const slope = new Float64Array(4)
  const precision = [model.leanPrecision, ...model.axisPrecision]
  for (let r = 0; r < 4; r++) doubt[r * 5] = precision[r]!
  for (let k = start[person]!; k < start[person + 1]!; k++) {
    const j = other[k]!
    const weight = model.weight[j]!
    const pull = pullOf(model, j)
    for (let r = 0; r < 4; r++) {
      slope[r]! += weight * pull[r]! * (value[k]! - model.mean[j]!)
      for (let c = 0; c < 4; c++) doubt[r * 4 + c]! += weight * pull[r]! * pull[c]!
    }
  }
  invertInPlace(doubt, 4)
  const place = Float64Array.from(slope, (_, r) => slope.reduce((sum, x, c) => sum + doubt[r * 4 + c]! * x, 0))
  return { place, doubt }
}
