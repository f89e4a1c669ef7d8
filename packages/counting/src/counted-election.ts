import type { Election } from './election.ts'
import type { GreedyOrder } from './greedy/greedy-order.ts'
import type { Outcome, Working } from './outcome.ts'
import type { BudgetRule } from './rule.ts'
import { scoresOf } from './scores.ts'
import { compareIds } from './tie-order.ts'
import type { CountedElection } from './working/working.ts'

/** What every working says of the election. */
export function countedElection(election: Election, scores: Float64Array): CountedElection {
  const votes = scoresOf(election, 'votes')
  return {
    places: election.places,
    budget: election.budget,
    papers: election.papers.count,
    projects: election.projects.map(({ id, cost }, p) => ({ id, cost, score: scores[p]!, votes: votes[p]! })),
  }
}

interface Counted {
  readonly election: Election
  readonly rule: BudgetRule
  /** Positions of projects, in the order of purchase. */
  readonly bought: readonly number[]
  /** The list by which a part of a project is given, best first. */
  readonly list: Pick<GreedyOrder, 'order'>
  readonly tieEvents: number
  readonly runs: number
  readonly working: Working
}

export function outcomeOf({ election, rule, bought, list, tieEvents, runs, working }: Counted): Outcome {
  const order = bought.map((p) => election.projects[p]!.id)
  const totalCost = bought.reduce((sum, p) => sum + election.projects[p]!.cost, 0n)
  return {
    rule,
    selected: [...order].sort(compareIds),
    order,
    totalCost,
    part: rule.partFunding ? partOf(election, bought, list, election.budget - totalCost) : null,
    tieEvents,
    runs,
    working,
  }
}

/** All that is left goes to the best project not bought that can use that much and has a vote. */
function partOf(
  election: Election,
  bought: readonly number[],
  list: Pick<GreedyOrder, 'order'>,
  left: bigint,
): Outcome['part'] {
  const isBought = new Set(bought)
  const canUse = (p: number) => {
    const { leastPart, cost } = election.projects[p]!
    return !isBought.has(p) && leastPart !== null && leastPart <= left && left > 0n && cost > left
  }
  const best = list.order.find(canUse)
  return best === undefined ? null : { id: election.projects[best]!.id, amount: left }
}
