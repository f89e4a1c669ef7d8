import type { CommonGround, Divide, MapModel, MapVerdict, OpinionGroup, OpinionMap } from '@folkmoot/opinion-map'
import type { StatementId } from '../vocabulary.ts'

/** A map as it is kept and given to pages: plain JSON. Arrays run along `statements`. */
export interface StoredMap {
  readonly version: 1
  readonly statements: readonly StatementId[]
  readonly verdict: MapVerdict
  readonly axisShares: readonly number[]
  readonly groups: readonly OpinionGroup[]
  readonly commonGround: readonly CommonGround[]
  readonly divides: readonly Divide[]
  /** Votes of people in each group, at `statement * groups + group`. */
  readonly groupAgree: readonly number[]
  readonly groupDisagree: readonly number[]
  readonly groupPass: readonly number[]
  readonly divide: readonly number[]
  readonly isOut: readonly number[]
  readonly model: MapModel
  /** How many people were flagged for a look, by kind. */
  readonly flags: Readonly<Record<string, number>>
}

/** Rounds what only pictures and routing need, so that the whole stays small. */
export function storedMapOf(map: OpinionMap, statements: readonly StatementId[]): StoredMap {
  const { model } = map
  return {
    version: 1,
    statements,
    verdict: map.verdict,
    axisShares: map.axisShares.map(round),
    groups: map.groups.map((group) => ({
      ...group,
      stability: round(group.stability),
      centre: { x: round(group.centre.x), y: round(group.centre.y) },
      outline: group.outline.map(({ x, y }) => ({ x: round(x), y: round(y) })),
    })),
    commonGround: map.commonGround,
    divides: map.divides,
    groupAgree: Array.from(map.statements.groupAgree),
    groupDisagree: Array.from(map.statements.groupDisagree),
    groupPass: Array.from(map.statements.groupPass),
    divide: Array.from(map.statements.divide, round),
    isOut: Array.from(map.statements.isOut),
    model: { ...model, mean: model.mean.map(round), pull: model.pull.map(round), weight: model.weight.map(round) },
    flags: countKinds(map),
  }
}

const round = (value: number) => Math.round(value * 10_000) / 10_000

function countKinds(map: OpinionMap): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of map.flags) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** Positions further out than this are drawn at the edge. */
export const edgeOfMap = 4

/** Three bytes a person who voted: x and y from -4 to 4 in 255 steps, group + 1. Sorted, so that the order tells nothing. */
export function packPoints({ x, y, group, votes }: OpinionMap['people']): Buffer {
  const packed = new Uint32Array(x.length)
  let count = 0
  for (let i = 0; i < x.length; i++) {
    if (votes[i]! > 0) packed[count++] = (step(x[i]!) << 16) | (step(y[i]!) << 8) | (group[i]! + 1)
  }
  const bytes = Buffer.alloc(count * 3)
  packed
    .subarray(0, count)
    .sort()
    .forEach((point, k) => {
      bytes.writeUIntBE(point, k * 3, 3)
    })
  return bytes
}

const step = (value: number) =>
  Math.round(((Math.max(-edgeOfMap, Math.min(edgeOfMap, value)) + edgeOfMap) / (2 * edgeOfMap)) * 255)

export interface DrawnPoint {
  readonly x: number
  readonly y: number
  /** -1 for somebody in no group. */
  readonly group: number
}

export function unpackPoints(bytes: Uint8Array): readonly DrawnPoint[] {
  const back = (value: number) => (value / 255) * 2 * edgeOfMap - edgeOfMap
  return Array.from({ length: Math.floor(bytes.length / 3) }, (_, k) => ({
    x: back(bytes[k * 3]!),
    y: back(bytes[k * 3 + 1]!),
    group: bytes[k * 3 + 2]! - 1,
  }))
}
