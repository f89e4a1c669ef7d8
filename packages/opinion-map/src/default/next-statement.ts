import type { MapModel } from '../contract.ts'
import type { NextStatement, NextStatementInput } from '../contract-asking.ts'
import { squared } from '../same-everywhere.ts'
import { readMember } from './normal-mixture.ts'
import { addAnswer, placementOf, readyModel, sumsStride } from './place-person.ts'
import { type Asked, bridgingWorth, placementWorth } from './weigh-statements.ts'

/** Shares of draws: for hearing every statement; for new ones while there are any; the rest is for placing and bridging. */
const hearingShare = 0.15
const newShare = 0.35
/** A statement is new with fewer votes than this, while the others have more, and at least twice as many as it. */
const newVotes = 10
/** Of the rest, how much goes to placing somebody not placed yet, and to somebody placed. */
const placingFirst = 0.9
const placingLater = 0.5
const placedAt = 0.97

/**
 * Draws the next statement to show. First answers go to finding out where the person stands, later ones to whatever
 * may be common ground and is not settled yet; every candidate keeps a share of draws, the less heard the more, and a
 * new statement gets its first answers soon. `undefined` when there is no candidate. Linear in candidates.
 */
export function nextStatement(input: NextStatementInput): NextStatement | undefined {
  const chances = drawChances(input)
  let left = input.chance
  for (let c = 0; c < chances.length; c++) {
    left -= chances[c]!
    if (left < 0 || c === chances.length - 1) return { statement: input.candidates[c]!, probability: chances[c]! }
  }
  return undefined
}

/** The chance of each candidate of being drawn; they sum to 1. */
export function drawChances(input: NextStatementInput): Float64Array {
  const { candidates, model, counts } = input
  const asked = askedPerson(model, input.answers)
  const heard = Float64Array.from(candidates, (j) => counts.agree[j]! + counts.disagree[j]! + counts.pass[j]!)
  const mean = heard.reduce((sum, n) => sum + n, 0) / Math.max(heard.length, 1)
  const isNew = Array.from(heard, (n) => n < newVotes && mean > 2 * n && mean > newVotes)
  const placed = counts.groups > 1 && Math.max(...Array.from(asked.chances)) >= placedAt
  const forNew = isNew.includes(true) ? newShare : 0
  const rest = 1 - hearingShare - forNew
  const placing = counts.groups === 0 ? 1 : placed ? placingLater : placingFirst
  const out = new Float64Array(candidates.length)
  addShare(out, hearingShare, (c) => squared(1 / (heard[c]! + mean / 5 + 1)))
  addShare(out, forNew, (c) => (isNew[c] ? 1 : 0))
  addShare(out, rest * placing, (c) => squared(placementWorth(model, asked, candidates[c]!)))
  addShare(out, rest * (1 - placing), (c) => bridgingWorth(counts, asked.chances, candidates[c]!))
  const sum = out.reduce((total, x) => total + x, 0)
  return out.map((x) => (sum > 0 ? x / sum : 1 / out.length))
}

/** Gives `share` of the draws out in proportion to a worth. Nothing where nothing has any; the rest is scaled up. */
function addShare(out: Float64Array, share: number, worthOf: (candidate: number) => number): void {
  if (share === 0) return
  const worth = out.map((_, c) => worthOf(c))
  const sum = worth.reduce((total, x) => total + x, 0)
  if (sum > 0) for (let c = 0; c < out.length; c++) out[c]! += (share * worth[c]!) / sum
}

function askedPerson(model: MapModel, answers: NextStatementInput['answers']): Asked {
  const ready = readyModel(model)
  const sums = new Float64Array(sumsStride)
  sums[0] = model.leanPrecision
  for (let k = 0; k < answers.statement.length; k++)
    addAnswer(model, sums, { statement: answers.statement[k]!, value: answers.value[k]!, times: 1 })
  placementOf(ready, sums, 0)
  const within = ready.mixture.count > 1 ? model.groupVariance : undefined
  const doubt = [0, 3, 5].map((at, r) => 1 / (ready.information[at]! + (within ? 1 / within : model.axisPrecision[r]!)))
  if (ready.mixture.count > 0) readMember(ready.mixture, ready.information, 0, ready.reader)
  return { chances: ready.reader.chance, places: ready.reader.place, doubt }
}
