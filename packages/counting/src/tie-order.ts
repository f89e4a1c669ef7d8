import type { Election } from './election.ts'
import type { BudgetTieBreak } from './rule.ts'

/** Code-unit order: the same on every machine and in every language. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** For each project its place in the order of the tie rule (0 is first); no two share one. */
export function tieRanks({ projects }: Election, scores: Float64Array, tieBreak: BudgetTieBreak): Uint32Array {
  const byScore = (a: number, b: number) => scores[b]! - scores[a]!
  const byCost = (a: number, b: number) =>
    projects[a]!.cost < projects[b]!.cost ? -1 : projects[a]!.cost > projects[b]!.cost ? 1 : 0
  const [first, second] = tieBreak === 'votes-cost-id' ? [byScore, byCost] : [byCost, byScore]
  const order = projects.map((_, p) => p)
  order.sort((a, b) => first(a, b) || second(a, b) || compareIds(projects[a]!.id, projects[b]!.id))
  const ranks = new Uint32Array(projects.length)
  order.forEach((p, place) => {
    ranks[p] = place
  })
  return ranks
}
