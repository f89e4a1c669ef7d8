import type { MapModel } from '../contract.ts'
import type { Answers, Placement } from '../contract-asking.ts'
import { type NormalMixture, type Reader, readerOf, readMember } from './normal-mixture.ts'
import { informationStride, rank } from './position-model.ts'

/** A model made ready for placing many: build once per map with `readyModel`. */
export interface ReadyModel {
  readonly model: MapModel
  readonly mixture: NormalMixture
  readonly reader: Reader
  readonly information: Float64Array
}

export function readyModel(model: MapModel): ReadyModel {
  const mixture = mixtureOf(model)
  return { model, mixture, reader: readerOf(mixture), information: new Float64Array(informationStride) }
}

/** The groups of a model as a mixture. */
export function mixtureOf(model: MapModel): NormalMixture {
  return {
    count: model.groups.length,
    share: Float64Array.from(model.groups, (group) => group.share),
    centre: Float64Array.from(model.groups.flatMap((group) => group.centre)),
    variance: model.groupVariance,
  }
}

/** Where somebody stands, from their own answers alone. Answers on statements that are out count for nothing. */
export function placePerson(model: MapModel, answers: Answers): Placement {
  const ready = readyModel(model)
  const sums = new Float64Array(sumsStride)
  sums[0] = model.leanPrecision
  for (let k = 0; k < answers.statement.length; k++)
    addAnswer(model, sums, { statement: answers.statement[k]!, value: answers.value[k]!, times: 1 })
  return placementOf(ready, sums, 0)
}

/** Sums over answers: Σw (with the lean's precision), Σwv (3), Σwvv (6), Σwr, Σwrv (3). */
export const sumsStride = 14

/** Adds an answer to a person's sums, or takes it out again with `times` -1. */
export function addAnswer(
  model: MapModel,
  sums: Float64Array,
  answer: { readonly statement: number; readonly value: number; readonly times: number },
  from = 0,
): void {
  const j = answer.statement
  const w = (model.weight[j] ?? 0) * answer.times
  if (w === 0) return
  const left = answer.value - model.mean[j]!
  sums[from]! += w
  let pair = from + 4
  for (let r = 0; r < rank; r++) {
    const v = model.pull[j * rank + r]!
    sums[from + 1 + r]! += w * v
    for (let c = r; c < rank; c++) sums[pair++]! += w * v * model.pull[j * rank + c]!
    sums[from + 11 + r]! += w * left * v
  }
  sums[from + 10]! += w * left
}

/** Person's position, doubt and chances of the groups from their sums. */
export function placementOf(ready: ReadyModel, sums: Float64Array, from: number): Placement {
  const { model, mixture, reader, information } = ready
  informationOf(sums, from, information)
  const drawn = drawnPlace(information, 0, model.axisPrecision)
  if (mixture.count === 0) return { ...drawn, chances: [], group: -1, confidence: 0 }
  readMember(mixture, information, 0, reader)
  const chances = Array.from(reader.chance)
  const group = chances.indexOf(Math.max(...chances))
  return { ...drawn, chances, group, confidence: confidenceOf(chances[group]!, model.groups[group]!.stability) }
}

/** The readiness to agree taken out of the sums (its Schur complement). */
function informationOf(sums: Float64Array, from: number, information: Float64Array): void {
  let pair = 0
  for (let r = 0; r < rank; r++)
    for (let c = r; c < rank; c++, pair++)
      information[pair] = sums[from + 4 + pair]! - (sums[from + 1 + r]! * sums[from + 1 + c]!) / sums[from]!
  for (let r = 0; r < rank; r++)
    information[6 + r] = sums[from + 11 + r]! - (sums[from + 10]! * sums[from + 1 + r]!) / sums[from]!
}

/** Position on the map and its standard deviations, from what the votes say and how widely people stand. */
export function drawnPlace(information: Float64Array, at: number, axisPrecision: readonly number[]) {
  const a = information[at]! + axisPrecision[0]!
  const b = information[at + 1]!
  const c = information[at + 2]!
  const d = information[at + 3]! + axisPrecision[1]!
  const e = information[at + 4]!
  const f = information[at + 5]! + axisPrecision[2]!
  const k11 = d * f - e * e
  const k12 = c * e - b * f
  const k13 = b * e - c * d
  const scale = 1 / (a * k11 + b * k12 + c * k13)
  const k22 = a * f - c * c
  const k23 = b * c - a * e
  const [g1, g2, g3] = [information[at + 6]!, information[at + 7]!, information[at + 8]!]
  return {
    x: (k11 * g1 + k12 * g2 + k13 * g3) * scale,
    y: (k12 * g1 + k22 * g2 + k23 * g3) * scale,
    spreadX: Math.sqrt(k11 * scale),
    spreadY: Math.sqrt(k22 * scale),
  }
}

/**
 * The chance of somebody's likeliest group, lowered where the group itself wavers. Votes hidden in the trial are a
 * fifth, and somebody far inside a group is hardly touched by it, so only the fourth root of its stability counts.
 */
export function confidenceOf(chance: number, stability: number): number {
  return chance * Math.sqrt(Math.sqrt(stability))
}
