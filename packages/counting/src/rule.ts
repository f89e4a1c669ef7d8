/** How a budget is counted, in the words of the public reference outcomes. Plain data: what a ballot freezes. */
export type BudgetRule = GreedyRule | EqualSharesRule | PhragmenRule

/**
 * Who comes first among equals. `votes-cost-id`: the higher score, then the lower cost, then the smaller id.
 * `cost-votes-id`: the lower cost, then the higher score, then the smaller id. Ids compare by code unit.
 */
export type BudgetTieBreak = 'votes-cost-id' | 'cost-votes-id'

/** `votes`: papers naming it. `points`: their sum. `rank`: paper length minus position from 0, so the last gets 1. */
export type Score = 'votes' | 'points' | 'rank'

export interface GreedyRule {
  readonly rule: 'greedy'
  readonly score: Score
  /** Order by score for each unit of money instead of by score. */
  readonly perCost: boolean
  readonly tieBreak: BudgetTieBreak
  /** `skip` (usual): what does not fit is left out and the next one tried. `stop`: the first that does not fit ends it. */
  readonly whenTooDear?: 'skip' | 'stop' | undefined
  /** Projects below it are out; in units of the papers' points. */
  readonly leastScore?: number | undefined
  readonly partFunding?: boolean | undefined
}

/** What a voter gets from a project they support: its cost, 1, their points, or by their ranking (the last 1, or 0). */
export type Utility = 'cost' | 'cardinality' | 'points' | 'rank-points' | 'borda'

/**
 * What happens with money nobody could agree on. `greedy`: the rest by score. `add1`: everybody's share is raised one
 * whole unit of money at a time, and all is counted anew, until `stop`.
 */
export type Completion = 'none' | 'greedy' | 'add1' | 'add1+greedy'

export interface EqualSharesRule {
  readonly rule: 'mes'
  readonly utility: Utility
  readonly completion: Completion
  /** The first share under `add1`: budget / papers, or that rounded down to a whole unit of money. */
  readonly start: 'exact' | 'floor'
  readonly stop: 'overspend' | 'exhaustive-or-overspend'
  readonly tieBreak: BudgetTieBreak
  readonly partFunding?: boolean | undefined
}

/** Sequential Phragmén; for papers that approve. */
export interface PhragmenRule {
  readonly rule: 'phragmen'
  readonly tieBreak: BudgetTieBreak
  readonly partFunding?: boolean | undefined
}
