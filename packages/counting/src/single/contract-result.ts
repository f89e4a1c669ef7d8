import type { OptionId } from './contract.ts'

/** What makes a count impossible, named; papers by their index from 0. */
export type SingleProblem =
  | { readonly problem: 'rule-without-options' }
  | { readonly problem: 'option-twice'; readonly option: OptionId }
  | { readonly problem: 'share-not-possible'; readonly share: readonly number[] }
  | { readonly problem: 'seats-not-possible'; readonly seats: number }
  | { readonly problem: 'scores-not-possible'; readonly lowest: number; readonly highest: number }
  | { readonly problem: 'roll-needed' }
  | { readonly problem: 'roll-not-possible'; readonly roll: number }
  | { readonly problem: 'more-papers-than-roll'; readonly papers: number; readonly roll: number }
  | { readonly problem: 'paper-of-another-kind'; readonly paper: number }
  | { readonly problem: 'times-not-possible'; readonly paper: number }
  | { readonly problem: 'unknown-option'; readonly paper: number; readonly option: OptionId }
  | { readonly problem: 'marked-twice'; readonly paper: number; readonly option: OptionId }
  | { readonly problem: 'too-many-marks'; readonly paper: number }
  | { readonly problem: 'score-not-possible'; readonly paper: number; readonly option: OptionId }
  | { readonly problem: 'equal-places'; readonly paper: number }

/** Why lots are needed: who gets the last place, who goes out, or whose surplus goes first. */
export type DrawReason = 'last-place' | 'exclude' | 'surplus'

export type SingleOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed' }
  /** In order of election, best first. Fewer than the seats only where there were fewer options. */
  | { readonly kind: 'elected'; readonly elected: readonly OptionId[] }
  /** Give the count a lot that holds all of `tied`, and it goes on. */
  | {
      readonly kind: 'draw-needed'
      readonly reason: DrawReason
      readonly tied: readonly OptionId[]
      /** How many of the tied get a place (`last-place`); otherwise 1: who goes out, or goes first. */
      readonly places: number
      readonly elected: readonly OptionId[]
    }
  | { readonly kind: 'too-few-took-part'; readonly needed: number; readonly had: number }
  /** Nobody marked anything that this rule could count. */
  | { readonly kind: 'nothing-marked' }

export type Turnout = {
  readonly papers: number
  /** SinglePapers without any mark; in a yes or no question, abstentions. */
  readonly blank: number
  readonly votes: number
  readonly roll?: number
  /** Where the rule has a quorum: what was needed and what there was. */
  readonly quorum?: { readonly needed: number; readonly had: number }
}

export type YesNoWorking = {
  readonly kind: 'yes-no'
  readonly yes: number
  readonly no: number
  readonly abstain: number
  /** The share is taken of so many. */
  readonly base: number
  /** The least number of yes that passes, with that base. */
  readonly needed: number
  /** What would have changed it: so many voters saying yes instead of no, or the other way round. */
  readonly changed: { readonly from: 'yes' | 'no'; readonly to: 'yes' | 'no'; readonly voters: number } | null
}

export type OptionTotal = {
  readonly option: OptionId
  readonly total: number
  readonly result: 'elected' | 'tied' | 'not-elected'
  /** Elected: ahead of the best that is not. Not elected: behind the last that is. */
  readonly margin: number
}
/** Highest total first; equal ones in the order of the rule's options. */
export type TotalsWorking = {
  readonly kind: 'totals'
  readonly totals: readonly OptionTotal[]
  readonly decidedByLot: readonly OptionId[]
}

/** Votes in hundred-thousandths, as text with five decimals ("12.34567"): exact, and safe in JSON. */
export type Votes = string

export type Transfer = {
  readonly to: OptionId | null
  readonly papers: number
  readonly votes: Votes
}
export type StageAct =
  | { readonly kind: 'first-preferences' }
  | {
      readonly kind: 'surplus'
      readonly option: OptionId
      readonly surplus: Votes
      readonly transfers: readonly Transfer[]
      /** What the five decimals cut off. */
      readonly lostToRounding: Votes
      readonly tie: TieBreak | null
    }
  | {
      readonly kind: 'exclusion'
      readonly option: OptionId
      /** So far it was behind the next one. */
      readonly behind: { readonly option: OptionId; readonly by: Votes } | null
      readonly transfers: readonly Transfer[]
      readonly tie: TieBreak | null
      /** As many are left as there are seats: nothing more is transferred. */
      readonly isLast: boolean
    }
  | { readonly kind: 'last-vacancies' }
export type TieBreak = {
  readonly tied: readonly OptionId[]
  /** The stage, counted from 1, that told them apart; null if a lot did. */
  readonly byStage: number | null
}
export type Stage = {
  readonly act: StageAct
  readonly votes: Readonly<Record<OptionId, Votes>>
  readonly notTransferable: Votes
  readonly elected: readonly OptionId[]
}
export type TransferableWorking = {
  readonly kind: 'transferable'
  readonly quota: number
  readonly seats: number
  readonly stages: readonly Stage[]
}

export type CondorcetLoser = {
  readonly option: OptionId
  /** Stands before it in the final order, and by which chain of wins. */
  readonly beatenBy: OptionId
  readonly chain: readonly OptionId[]
  readonly strength: number
  readonly strengthBack: number
}
export type CondorcetWorking = {
  readonly kind: 'condorcet'
  readonly options: readonly OptionId[]
  /** `prefer[a][b]`: how many papers put a before b, both by their index in `options`. */
  readonly prefer: readonly (readonly number[])[]
  /** `strength[a][b]`: the strongest chain of wins from a to b; 0 where there is none. */
  readonly strength: readonly (readonly number[])[]
  /** Beats every other option face to face, if there is such a one. */
  readonly beatsAll: OptionId | null
  readonly losers: readonly CondorcetLoser[]
  readonly decidedByLot: readonly OptionId[]
}

export type SingleWorking = YesNoWorking | TotalsWorking | TransferableWorking | CondorcetWorking

export type SingleCount =
  | {
      readonly kind: 'counted'
      readonly outcome: SingleOutcome
      readonly turnout: Turnout
      readonly working: SingleWorking
    }
  | { readonly kind: 'cannot-count'; readonly problems: readonly SingleProblem[] }
