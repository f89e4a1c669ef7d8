import type { StoredMap } from './stored-map.ts'

export const sortKeys = ['common', 'divides', 'agree', 'disagree', 'votes', 'newest', 'number'] as const
export type SortKey = (typeof sortKeys)[number]

interface Sortable {
  readonly id: string
  readonly number: number
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** A statement with few votes stands as if it had these besides, so that one vote of one is not first. */
const besides = 5

const votesOf = ({ agree, disagree, pass }: Sortable) => agree + disagree + pass
const shareOf = (part: number, all: number) => (part + besides / 3) / (all + besides)

/**
 * Statements in one of the orders a reader may choose; what is equal goes by number. Without a map, common ground goes by
 * the share that agrees, and what divides by how even the sides are.
 */
export function sortStatements<Kind extends Sortable>(
  statements: readonly Kind[],
  key: SortKey,
  map: StoredMap | null,
): readonly Kind[] {
  const weight = weightBy(key, map)
  return statements
    .map((each) => ({ each, weight: weight(each) }))
    .sort((a, b) => b.weight - a.weight || a.each.number - b.each.number)
    .map(({ each }) => each)
}

function weightBy(key: SortKey, map: StoredMap | null): (each: Sortable) => number {
  const agrees = (each: Sortable) => shareOf(each.agree, votesOf(each))
  switch (key) {
    case 'common':
      return byCommonGround(map, agrees)
    case 'divides':
      return byDivide(map)
    case 'agree':
      return agrees
    case 'disagree':
      return (each) => shareOf(each.disagree, votesOf(each))
    case 'votes':
      return votesOf
    case 'newest':
      return ({ number }) => number
    case 'number':
      return () => 0
  }
}

/** In the map's own order; what is not common ground comes after it. */
function byCommonGround(map: StoredMap | null, agrees: (each: Sortable) => number): (each: Sortable) => number {
  const order = new Map(map?.commonGround.map(({ statement }, k) => [map.statements[statement] as string, k]))
  return (each) => {
    const at = order.get(each.id)
    return at === undefined ? agrees(each) : 2 + order.size - at
  }
}

function byDivide(map: StoredMap | null): (each: Sortable) => number {
  if (!map || map.groups.length < 2) return ({ agree, disagree }) => Math.min(agree, disagree)
  const scores = new Map(map.statements.map((id, at) => [id as string, map.divide[at] ?? 0]))
  return ({ id }) => scores.get(id) ?? -1
}
