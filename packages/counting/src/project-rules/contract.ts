import type { Outcome } from '../outcome.ts'
import type { Share } from '../single/contract.ts'

/** Rules about projects, counted together with any budget rule. Plain data; all of them may be left out. */
export type ProjectRules = {
  /** Of these projects at most `winners` win (1 where nothing is said): those that the count buys first. */
  readonly groups?: readonly {
    readonly name: string
    readonly projects: readonly string[]
    readonly winners?: number
  }[]
  /** `project` wins only if each of `needs` wins too. */
  readonly dependencies?: readonly { readonly project: string; readonly needs: readonly string[] }[]
  /** Projects named on fewer papers do not stand: a number, or at least this share of all papers. */
  readonly leastSupport?: { readonly papers: number } | { readonly share: Share }
  readonly districts?: Districts
}

/** Each district has a budget of its own, for its own projects; the rest of the money is the common budget. */
export type Districts = {
  readonly budgets: readonly { readonly district: string; readonly budget: bigint }[]
  readonly common: bigint
  /** What a district leaves over: added to the common budget, or not spent. */
  readonly leftovers: 'to-common' | 'unspent'
  /** Who stands in the common count: projects for the whole place, or with them all that did not win in their district. */
  readonly standInCommon: 'whole-place' | 'whole-place-and-losers'
}

export type ProjectRulesProblem =
  | { readonly problem: 'unknown-project'; readonly project: string }
  | { readonly problem: 'project-needs-itself'; readonly project: string }
  | { readonly problem: 'winners-not-possible'; readonly group: string; readonly winners: number }
  | { readonly problem: 'support-not-possible' }
  | { readonly problem: 'district-twice'; readonly district: string }
  | { readonly problem: 'budget-below-nothing'; readonly district: string | null }
  | { readonly problem: 'district-without-budget'; readonly project: string; readonly district: string }
  | { readonly problem: 'budgets-do-not-add-up'; readonly sum: bigint; readonly budget: bigint }

/** Why a project was crossed off before the count that decided. */
export type CrossedOff =
  | { readonly id: string; readonly reason: 'too-little-support'; readonly papers: number; readonly needed: number }
  /** It would have been bought, but these of its group were bought before it. */
  | { readonly id: string; readonly reason: 'group'; readonly group: string; readonly before: readonly string[] }
  /** It would have been bought, but these were not. */
  | { readonly id: string; readonly reason: 'needs'; readonly missing: readonly string[] }

/** One count among the counts of a budget with districts; without districts there is one for the whole place. */
export type PartCount = {
  /** Null: the common count, or the only one. */
  readonly district: string | null
  readonly budget: bigint
  /** How much of the budget other counts left over to it. */
  readonly fromOthers: bigint
  readonly papers: number
  /** Null: nobody named any of its projects, or there is none; nothing is bought. */
  readonly outcome: Outcome | null
  readonly left: bigint
}

export type RuledOutcome = {
  /** Ids of the winners, ascending by code unit. */
  readonly selected: readonly string[]
  /** In the order of the counts, and within each in that of buying. */
  readonly order: readonly string[]
  readonly totalCost: bigint
  readonly counts: readonly PartCount[]
  /** In the order in which they were crossed off. */
  readonly crossedOff: readonly CrossedOff[]
  /** How often all was counted: once, and again after each crossing off. */
  readonly rounds: number
}
