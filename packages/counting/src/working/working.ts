import type { Fraction } from '../fraction.ts'

/**
 * The working of a count, as plain data: what was bought in which round, who paid for it, and what each loser lacked.
 * Its size depends on the projects, never on the number of papers. Amounts are in the election's unit (`places`): exact where they
 * are big integers or fractions; shares of a cost are the numbers nearest to the exact ones, which decided.
 */
export interface ProjectCount {
  readonly id: string
  readonly cost: bigint
  /** By the rule's own score, in units of the papers' points. */
  readonly score: number
  /** Papers that name it. */
  readonly votes: number
}

export interface CountedElection {
  readonly places: number
  readonly budget: bigint
  readonly papers: number
  /** In the order of the election. */
  readonly projects: readonly ProjectCount[]
}

/** One line of a walk down a list. */
export interface GreedyStep {
  readonly id: string
  /** Place in the list, from 1. */
  readonly place: number
  /** What was left of the budget when its turn came. */
  readonly left: bigint
  /** `too-dear`: it cost more than was left. `below-least`: too few votes to be looked at. `after-stop`: it came after the first that did not fit. */
  readonly what: 'taken' | 'too-dear' | 'below-least' | 'after-stop'
  /** Others with the same score or ratio; at most 20. */
  readonly tiedWith: readonly string[]
}

export interface GreedyWorking extends CountedElection {
  readonly rule: 'greedy'
  readonly perCost: boolean
  readonly steps: readonly GreedyStep[]
}

/** Papers that paid the same. */
export interface Payment {
  readonly papers: number
  /** What each of them paid; the mean where `isMean` (neighbouring amounts were put together). */
  readonly each: number
  readonly isMean: boolean
  /** They paid all they had left, which was less than the price for what they get. */
  readonly isAllTheyHad: boolean
}

export interface Purchase {
  readonly id: string
  /** Cost for each unit of utility: the smaller, the earlier it was bought. */
  readonly rho: number
  /** What a supporter pays who can: for each point or rank where those are the utility, else for the project. */
  readonly price: number
  readonly supporters: number
  /** Supporters who had nothing left. */
  readonly paidNothing: number
  /** Largest first; at most 24. Together they make the cost. */
  readonly payments: readonly Payment[]
  /** Others in first place in this round. */
  readonly tiedWith: readonly string[]
}

/** A project its supporters could not pay for. */
export interface Shortfall {
  readonly id: string
  readonly supporters: number
  /** What its supporters still held when the rounds ended; below the cost. */
  readonly held: number
  readonly short: number
  /** The round after which its supporters could no longer pay (from 1); 0: they never could. */
  readonly lostInRound: number
  /** What its supporters paid for others, the largest first; at most 5, and none among more than 2000 projects. */
  readonly spentOn: readonly { readonly id: string; readonly amount: number }[]
}

export interface EqualSharesWorking extends CountedElection {
  readonly rule: 'mes'
  /** Each paper's share in the run that decided. */
  readonly share: Fraction
  /** budget / papers. */
  readonly equalShare: Fraction
  /**
   * Why no further share was tried. `one-run`: the rule asks for one. `exhaustive`: nothing supported fits any more.
   * `overspent`: the next share would have cost more than the budget. `all-bought`: nothing supported is left.
   */
  readonly ended: 'one-run' | 'exhaustive' | 'overspent' | 'all-bought'
  /** What the run after this one would have bought, where it cost too much. */
  readonly overspending: {
    readonly share: Fraction
    readonly totalCost: bigint
    readonly ids: readonly string[]
  } | null
  readonly purchases: readonly Purchase[]
  readonly shortfalls: readonly Shortfall[]
  /** The walk down the list for the rest of the money; empty without a greedy completion. */
  readonly completion: readonly GreedyStep[]
}

export interface PhragmenRound {
  readonly id: string
  /** The load of each of its supporters after the purchase: when, if everybody earned alike, they could have paid. */
  readonly load: number
  readonly supporters: number
  readonly left: bigint
  readonly tiedWith: readonly string[]
}

export interface PhragmenWorking extends CountedElection {
  readonly rule: 'phragmen'
  readonly rounds: readonly PhragmenRound[]
  /** The project that came next and did not fit, with which the rule stops; null: nothing was left. */
  readonly stoppedBy: { readonly id: string; readonly load: number | null; readonly left: bigint } | null
  /** What each project not bought would have needed: its load at the end; null without supporters. */
  readonly waiting: readonly { readonly id: string; readonly load: number | null; readonly isTooDear: boolean }[]
}
