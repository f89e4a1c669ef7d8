import type { BudgetRule } from './rule.ts'
import type { EqualSharesWorking, GreedyWorking, PhragmenWorking } from './working/working.ts'

/** The end of a count. Amounts in the election's unit. */
export interface Outcome {
  readonly rule: BudgetRule
  /** Ids of the winners, ascending by code unit. */
  readonly selected: readonly string[]
  /** The same in the order in which they were bought. */
  readonly order: readonly string[]
  /** What the winners cost together; parts of a project are in `part`. */
  readonly totalCost: bigint
  /** A project that gets a part of its cost, where the rule allows it. */
  readonly part: { readonly id: string; readonly amount: bigint } | null
  /**
   * How often a tie had to be broken. Equal Shares and Phragmén: purchases with more than one project in first place,
   * over all runs. Greedy: groups of projects with equal score (or equal ratio).
   */
  readonly tieEvents: number
  /** How often Equal Shares was run, the run that overspent included; 1 otherwise. */
  readonly runs: number
  readonly working: Working
}

export type Working = GreedyWorking | EqualSharesWorking | PhragmenWorking

/** An expected "no": the rule and the papers do not go together. */
export interface CountRefusal {
  readonly kind: 'no-points-on-papers' | 'papers-do-not-rank' | 'papers-do-not-approve' | 'no-papers'
  readonly rule: BudgetRule
}
