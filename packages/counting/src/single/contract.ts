/** What an option is called in papers, rules and results. Names shown to people are kept elsewhere. */
export type OptionId = string

/** A share as two whole numbers, so that nothing is rounded: `[1, 2]` is a half, `[2, 3]` two thirds. */
export type Share = readonly [part: number, whole: number]

export type YesNoMarks = { readonly answer: 'yes' | 'no' | 'abstain' }
export type ChoiceMarks = { readonly choice: OptionId | null }
export type ApprovalMarks = { readonly approved: readonly OptionId[] }
/** Whole numbers; an option that is not named has 0. */
export type ScoreMarks = { readonly scores: Readonly<Record<OptionId, number>> }
/** Best first. A place may hold several options where the rule allows equal places; options left out come last. */
export type RankedMarks = { readonly ranking: readonly (readonly OptionId[])[] }

export type Marks = YesNoMarks | ChoiceMarks | ApprovalMarks | ScoreMarks | RankedMarks

/** Like papers merged: `times` papers bear these marks. One paper for each entry is as good, only slower. */
export type SinglePapers<M extends Marks = Marks> = readonly { readonly marks: M; readonly times: number }[]

/** How many must take part for the decision to stand: at least this share of the roll. */
export type Quorum = {
  readonly share: Share
  /** What counts towards it: every paper (blank ones and abstentions too), papers that choose, or papers that say yes. */
  readonly counts: 'papers' | 'votes' | 'yes'
}

/** How much agreement yes needs. */
export type Majority = {
  readonly share: Share
  /** `more-than`: exactly the share is too little. `at-least`: exactly the share is enough. */
  readonly needs: 'more-than' | 'at-least'
  /** The share of what: of yes and no together (abstentions do not count), of all papers, or of the roll. */
  readonly of: 'votes' | 'papers' | 'roll'
}

type Choosing = { readonly options: readonly OptionId[]; readonly quorum?: Quorum }

export type YesNoRule = { readonly kind: 'yes-no'; readonly majority: Majority; readonly quorum?: Quorum }
/** One choice a paper; the most votes win. */
export type ChooseOneRule = Choosing & { readonly kind: 'choose-one' }
/** Any number of options a paper, or `atMost`; the `seats` with the most approvals win. */
export type ApprovalRule = Choosing & { readonly kind: 'approval'; readonly seats: number; readonly atMost?: number }
/** A whole number for each option; the `seats` with the highest sums win. */
export type ScoreRule = Choosing & {
  readonly kind: 'score'
  readonly seats: number
  readonly lowest: number
  readonly highest: number
}
/** Ranked papers, one winner: single-transferable-vote with one seat. */
export type InstantRunOffRule = Choosing & { readonly kind: 'instant-run-off'; readonly text: 'scottish-2011' }
/** Ranked papers, several winners in proportion. `scottish-2011`: SSI 2011/399, schedule 1, rules 46 to 53. */
export type TransferableRule = Choosing & {
  readonly kind: 'single-transferable-vote'
  readonly text: 'scottish-2011'
  readonly seats: number
}
/** Ranked papers, one winner: whoever beats every other; failing that, the strongest chains of wins (Schulze). */
export type CondorcetRule = Choosing & { readonly kind: 'condorcet'; readonly completion: 'schulze-winning-votes' }

export type SingleRule =
  | YesNoRule
  | ChooseOneRule
  | ApprovalRule
  | ScoreRule
  | InstantRunOffRule
  | TransferableRule
  | CondorcetRule

/** What the count needs beside papers and rule. */
export type SingleSetting = {
  /** How many are on the roll; needed where quorum or majority is a share of it. */
  readonly roll?: number
  /** A lot drawn among the options, first is best. Used only where the rule says that lots decide; see `drawLots`. */
  readonly lot?: readonly OptionId[]
}
