import fc from 'fast-check'
import { countBudget, whyNot } from '../count-budget.ts'
import type { Outcome } from '../outcome.ts'
import type { BudgetRule, Completion, Utility } from '../rule.ts'
import { scoreFor } from '../scores.ts'
import { electionOf, type MadeElection } from './made-election.ts'

/** The same seeds before each merge; others every night. */
const isNightly = process.env.FOLKMOOT_TEST_NIGHTLY === '1'
export const run = isNightly ? { numRuns: 5000 } : { numRuns: 250, seed: 20261125 }
export const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 })

export const shares = (utility: Utility, completion: Completion): BudgetRule => ({
  rule: 'mes',
  utility,
  completion,
  start: 'exact',
  stop: 'exhaustive-or-overspend',
  tieBreak: 'votes-cost-id',
})
export const greedy = (made: MadeElection, perCost = false): BudgetRule => ({
  rule: 'greedy',
  score: scoreFor(made),
  perCost,
  tieBreak: 'votes-cost-id',
})
export const phragmen: BudgetRule = { rule: 'phragmen', tieBreak: 'votes-cost-id' }

export function outcomeOf(made: MadeElection, rule: BudgetRule): Outcome | null {
  const election = electionOf(made)
  if (whyNot(election, rule)) return null
  const count = countBudget(election, rule)
  return count.ok ? count.outcome : null
}

export const costOf = (made: MadeElection, ids: readonly string[]) =>
  made.projects.reduce((sum, { id, cost }) => sum + (ids.includes(id) ? cost : 0n), 0n)

/** A made election keeps zeros at the end of its decimals, the one that was read does not. */
export function unitOf(made: MadeElection, places: number): number {
  return 10 ** (made.places - places)
}
