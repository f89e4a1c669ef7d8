import type { Election } from '../election.ts'

export interface GreedyOrder {
  /** Positions of projects, first the one to be looked at first. */
  readonly order: readonly number[]
  /** For each project all that have its score or ratio, itself included, in order. */
  readonly equals: ReadonlyMap<number, readonly number[]>
  /** How many groups of equals there are. */
  readonly ties: number
}

interface Ranking {
  readonly election: Election
  readonly scores: Float64Array
  readonly perCost: boolean
  readonly ranks: Uint32Array
}

/** All projects by score, or by score / cost, higher first; equal ones by the tie rule. */
export function greedyOrder({ election, scores, perCost, ranks }: Ranking): GreedyOrder {
  const compare = perCost ? byRatio(election, scores) : (a: number, b: number) => scores[b]! - scores[a]!
  const order = election.projects.map((_, p) => p).sort((a, b) => compare(a, b) || ranks[a]! - ranks[b]!)
  const equals = new Map<number, readonly number[]>()
  let ties = 0
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && compare(order[from]!, order[to]!) === 0) to++
    const group = order.slice(from, to)
    if (group.length > 1) ties++
    for (const p of group) equals.set(p, group)
    from = to
  }
  return { order, equals, ties }
}

/** Exact, by cross-multiplication. A project that costs nothing comes before every other with a score above 0. */
function byRatio({ projects }: Election, scores: Float64Array) {
  const wide = Array.from(scores, (score) => BigInt(score))
  return (a: number, b: number): number => {
    const [costA, costB] = [projects[a]!.cost, projects[b]!.cost]
    if (costA === 0n || costB === 0n) return kindOf(scores[b]!, costB) - kindOf(scores[a]!, costA)
    const difference = wide[b]! * costA - wide[a]! * costB
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }
}

/** Where one of two costs nothing: endless ratio above, none and below 0 under it. */
function kindOf(score: number, cost: bigint): number {
  return Math.sign(score) * (cost === 0n ? 2 : 1)
}
