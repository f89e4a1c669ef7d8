import type { Payment, ProjectCount, Shortfall } from './working.ts'

/** Why a project won or lost, as facts for a sentence and a drawing. Amounts in the election's unit. */
export type ProjectFacts = ProjectCount & Fate

export type Fate =
  | ListTaken
  | ListTooDear
  | { readonly kind: 'below-least' }
  /** The list had stopped at a project that did not fit. */
  | { readonly kind: 'after-stop'; readonly place: number; readonly stoppedBy: string }
  | SharesBought
  | SharesShort
  | RestTaken
  | LoadBought
  | LoadLeft
  /** It costs more than the whole budget. */
  | { readonly kind: 'above-budget'; readonly short: bigint }
  | { readonly kind: 'no-support' }
  /** Equal Shares buys what people pay for; a project without a cost never enters. */
  | { readonly kind: 'costs-nothing' }

export interface ListTaken {
  readonly kind: 'taken'
  readonly place: number
  readonly left: bigint
  readonly tiedWith: readonly string[]
}

export interface ListTooDear {
  readonly kind: 'too-dear'
  readonly place: number
  readonly left: bigint
  readonly short: bigint
  readonly tiedWith: readonly string[]
  /** With a score above `score` it would have come before project `before`, while there was enough left; null: never. */
  readonly needed: { readonly score: number; readonly before: string } | null
}

export interface SharesBought {
  readonly kind: 'bought'
  readonly round: number
  readonly rounds: number
  /** See `Purchase`. */
  readonly price: number
  readonly rho: number
  readonly supporters: number
  readonly paidInFull: number
  readonly paidAllTheyHad: number
  readonly paidNothing: number
  readonly payments: readonly Payment[]
  readonly tiedWith: readonly string[]
}

/**
 * `costThatWouldDo`: at this or a lower cost, and this share, it would have been bought. `papersThatWouldDo`: so many more
 * supporters with their whole share untouched would have done.
 */
export interface SharesShort extends Omit<Shortfall, 'id'> {
  readonly kind: 'short'
  readonly costThatWouldDo: bigint
  readonly papersThatWouldDo: number
  /** Where the rest of the money was spent down the list: what was left when its turn came. */
  readonly restLeft: bigint | null
}

/** Not paid for by its supporters, but taken with the rest of the money. */
export interface RestTaken {
  readonly kind: 'taken-with-rest'
  readonly place: number
  readonly left: bigint
  readonly shortfall: Shortfall | null
}

export interface LoadBought {
  readonly kind: 'load-bought'
  readonly round: number
  readonly rounds: number
  readonly load: number
  readonly left: bigint
  readonly tiedWith: readonly string[]
}

/** Phragmén stopped before its turn, or at it. */
export interface LoadLeft {
  readonly kind: 'load-left'
  readonly load: number
  /** The project that did not fit and ended the rule, and what was left; itself where `isStop`. */
  readonly stoppedBy: string | null
  readonly isStop: boolean
  readonly left: bigint
}
