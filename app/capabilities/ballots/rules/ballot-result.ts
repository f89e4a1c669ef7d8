import type { SingleCount } from '@folkmoot/counting'

/** What the papers came to, as it is stored, published and counted again. Money in pence; options by their number. */
export type BallotResult = BudgetResult | SingleResult

interface Counted {
  readonly format: 'folkmoot-result-1'
  /** Papers in all, blank ones included. */
  readonly papers: number
  /** Papers that choose nothing. */
  readonly blank: number
}

export interface BudgetResult extends Counted {
  readonly kind: 'budget'
  readonly budget: number
  readonly spent: number
  /** In the order in which the rule took them. */
  readonly winners: readonly number[]
  /** Papers with at least one project that won. */
  readonly represented: number
  /** One for each option, by number. */
  readonly projects: readonly ProjectResult[]
  /** What was done, in order. */
  readonly steps: readonly CountStep[]
  /** Equal shares alone: what each paper had to spend. */
  readonly share: ShareOfMoney | null
  /** How each rule would have chosen, the ballot's own first. */
  readonly rules: readonly RuleSide[]
  /** Why the rule could count nothing; null where it could. */
  readonly cannot: 'no-papers' | 'not-for-these-papers' | null
}

export interface SingleResult extends Counted {
  readonly kind: 'single'
  /** Options are called by their number as text. */
  readonly count: SingleCount
  /** Times each option was chosen (ranked: put first), by number; for a yes or no question empty. */
  readonly chosen: readonly { readonly number: number; readonly papers: number }[]
}

export interface ProjectResult {
  readonly number: number
  /** Papers that name it. */
  readonly votes: number
  /** By the rule's own score: votes, points, or ranks. */
  readonly score: number
  /** How it won: by the rule itself, or with what was left over. */
  readonly won: 'by-rule' | 'with-the-rest' | null
  /** Its step, from 1, where it won. */
  readonly step: number | null
  /** Equal shares alone: who paid for it. Largest amounts first. */
  readonly paid: readonly PaidPart[]
  /** Why it did not win; null where it did. */
  readonly lost: WhyLost | null
}

export interface PaidPart {
  readonly papers: number
  readonly each: number
  /** They gave all they had left. */
  readonly isAllTheyHad: boolean
}

export type WhyLost =
  /** Nobody chose it. */
  | { readonly kind: 'nobody' }
  /** Equal shares: its supporters together had less than it costs. */
  | {
      readonly kind: 'supporters-short'
      readonly held: number
      readonly short: number
      /** After which step they could no longer pay; 0: they never could. */
      readonly since: number
      /** What its supporters' money went to, the most first. */
      readonly spentOn: readonly { readonly number: number; readonly pence: number }[]
      /** What was left for the rest when its turn came there, too little for it; null where nothing was shared out so. */
      readonly rest: number | null
    }
  /** Not enough of the budget was left when its turn came. */
  | { readonly kind: 'budget-short'; readonly left: number; readonly short: number; readonly place: number | null }
  | { readonly kind: 'too-little-support'; readonly needed: number }
  /** The rule ended before its turn came. */
  | { readonly kind: 'after-the-end' }
  /** A better one of its group won. */
  | { readonly kind: 'another-of-its-group'; readonly winner: number }
  /** It needs a project that did not win. */
  | { readonly kind: 'needs-another'; readonly missing: readonly number[] }

/** One step of the working. */
export interface CountStep {
  readonly number: number
  /** `shares`: paid for by its supporters. `list`: taken or passed over on the way down a list. `loads`: Phragmén. */
  readonly by: 'shares' | 'list' | 'loads'
  readonly what: 'taken' | 'passed-over'
  /** What was left of the budget after it. */
  readonly left: number
  /** Papers that carried it. */
  readonly supporters: number
  /** What one supporter paid at most (shares), or the load of one (loads); null on a list. */
  readonly price: number | null
  readonly tiedWith: readonly number[]
}

export interface ShareOfMoney {
  /** The budget divided by the papers. */
  readonly equal: number
  /** What each paper had in the run that decided: more, where much would have been left over. */
  readonly final: number
  readonly ended: 'one-run' | 'exhaustive' | 'overspent' | 'all-bought'
}

export const comparedRules = ['equal-shares', 'equal-shares-number', 'phragmen', 'greedy', 'greedy-per-cost'] as const
export type ComparedRule = (typeof comparedRules)[number]

/** What one rule would have chosen. */
export interface RuleSide {
  readonly rule: ComparedRule | 'own'
  readonly winners: readonly number[]
  readonly spent: number
  readonly represented: number
}
