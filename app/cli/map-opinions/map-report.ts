export type Side = 'agree' | 'disagree'

/**
 * What `folkmoot map-opinions --json` prints, one object; the readable report is made of the same. Fields are only
 * ever added; `version` rises when one changes its meaning. People and statements are named by the ids of the
 * export. Shares, confidence and stability run from 0 to 1. null means: this setting does not say.
 */
export interface MapReport {
  readonly format: 'folkmoot-opinion-map'
  readonly version: 1
  readonly setting: 'default' | 'compatible'
  readonly counts: ReportCounts
  /** `groups`, `one-group` or `not-enough-votes`. */
  readonly verdict: string
  /** The verdict as a sentence. */
  readonly verdictText: string
  readonly groups: readonly ReportGroup[]
  /** Everybody who voted, by id. */
  readonly positions: readonly ReportPosition[]
  /** Statements that carry across the groups, best first. */
  readonly commonGround: readonly ReportStatement[]
  /** Statements on which the groups differ most, first the widest. */
  readonly divides: readonly ReportStatement[] | null
  /** The arrays and statistics of Polis' method under their own names; only in the compatible setting. */
  readonly polis?: PolisReport
}

export interface ReportCounts {
  readonly people: number
  readonly statements: number
  /** Current votes: the latest of each person on each statement. */
  readonly votes: number
  /** Rows of votes.csv that were read, votes that were changed later included. */
  readonly rowsRead: number
  readonly rowsLeftOut: number
  /** Those about the conversation itself included; null without comments.csv: then it is not known, and all count. */
  readonly rejectedStatements: number | null
  readonly peopleInGroups: number
}

export interface ReportGroup {
  readonly name: string
  readonly size: number
  /** The share of members who stay together when votes are left out. */
  readonly stability: number | null
  readonly centre: { readonly x: number; readonly y: number }
  /** By id. */
  readonly people: readonly { readonly id: number; readonly confidence: number | null }[]
  readonly representative: readonly ReportRepresentative[]
}

export interface ReportRepresentative {
  readonly statement: number
  /** null without comments.csv. */
  readonly text: string | null
  readonly side: Side
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  /** Share of the group on this side; in the default setting of those who took a side, in the compatible one of all votes. */
  readonly share: number
  /** The same among everybody in another group. */
  readonly shareElsewhere: number
}

export interface ReportPosition {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly group: string | null
  readonly confidence: number | null
}

export interface ReportStatement {
  readonly statement: number
  readonly text: string | null
  readonly side: Side
  /** Default: the expected share of the lowest group, or the measure of division. Compatible: share times z value. */
  readonly score: number
  readonly everyone: ReportShare
  readonly inGroups: readonly (ReportShare & { readonly group: string })[]
}

/** Votes, and the share on the statement's side. */
export interface ReportShare {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  readonly share: number
}

/** Arrays run along `statements`; names are those of Polis and of red-dwarf. */
export interface PolisReport {
  readonly statements: readonly number[]
  /** Rejected statements and those about the conversation itself, whether voted on or not. */
  readonly statementsOut: readonly number[]
  readonly center: readonly number[]
  readonly components: readonly (readonly number[])[]
  readonly explainedVarianceRatio: readonly number[]
  readonly silhouettes: Readonly<Record<string, number | null>>
  readonly statementProjection: { readonly x: readonly number[]; readonly y: readonly number[] }
  readonly extremity: readonly number[]
  readonly priority: readonly number[]
  readonly groupAwareConsensus: { readonly agree: readonly number[]; readonly disagree: readonly number[] }
  readonly consensus: { readonly agree: readonly number[]; readonly disagree: readonly number[] }
  /** By group name: na, nd, ns, pa, pd, pat, pdt, ra, rd, rat, rdt. */
  readonly groupStats: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
}
