import type { MapModel, ModelGroup } from '../contract.ts'
import type { ScaledModel } from './fit-model.ts'
import type { NormalMixture } from './normal-mixture.ts'
import { type PositionModel, rank, statementStride } from './position-model.ts'

/** Groups in the order they are shown in. */
interface ShownGroups {
  readonly mixture: NormalMixture | undefined
  readonly names: readonly string[]
  readonly stayed: readonly number[]
}

/** The model as plain JSON, its groups in the order they are shown in. */
export function modelOfMap(model: ScaledModel, groups: ShownGroups): MapModel {
  const p = model.statement
  const statements = p.length / statementStride
  return {
    version: 1,
    rank,
    mean: Array.from({ length: statements }, (_, j) => p[j * statementStride]!),
    pull: Array.from({ length: statements * rank }, (_, k) => p[((k / rank) | 0) * statementStride + 2 + (k % rank)]!),
    weight: Array.from({ length: statements }, (_, j) => p[j * statementStride + 1]!),
    leanPrecision: model.leanPrecision,
    axisPrecision: model.strength.map((s) => 1 / (s * s)),
    groups: groupsOf(groups),
    groupVariance: groups.mixture?.variance ?? 1,
  }
}

function groupsOf({ mixture, names, stayed }: ShownGroups): ModelGroup[] {
  if (mixture === undefined) return []
  return names.map((name, g) => ({
    name,
    share: mixture.share[g]!,
    stability: stayed[g]!,
    centre: Array.from(mixture.centre.subarray(g * rank, (g + 1) * rank)),
  }))
}

/**
 * The earlier model as a start for the next fit, in the numbering of now: pulls go back to positions of variance 1.
 * Statements that are new start from their `fresh` values.
 */
export function warmModel(before: MapModel, statementBefore: Int32Array, fresh: PositionModel): PositionModel {
  const p = fresh.statement
  for (let j = 0; j < statementBefore.length; j++) {
    const was = statementBefore[j]!
    const at = j * statementStride
    if (p[at + 1] === 0) continue
    const isKnown = was >= 0 && (before.weight[was] ?? 0) > 0
    for (let a = 0; a < rank; a++)
      p[at + 2 + a] = isKnown ? before.pull[was * rank + a]! / Math.sqrt(before.axisPrecision[a]!) : 0
    if (!isKnown) continue
    p[at] = before.mean[was]!
    p[at + 1] = before.weight[was]!
  }
  return { statement: p, leanPrecision: before.leanPrecision }
}

/** Turns axes over where they point against the earlier model's, so that the picture does not flip. */
export function signsAgainst(before: MapModel, statementBefore: Int32Array, p: Float64Array): number[] {
  const along = [0, 0, 0]
  statementBefore.forEach((was, j) => {
    if (was >= 0)
      for (let a = 0; a < rank; a++) along[a]! += before.pull[was * rank + a]! * p[j * statementStride + 2 + a]!
  })
  return along.map((x) => (x < 0 ? -1 : 1))
}
