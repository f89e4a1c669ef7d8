import type {
  CountStep,
  PaidPart,
  ProjectResult,
  RuleSide,
  ShareOfMoney,
  SingleResult,
  WhyLost,
} from '../../rules/ballot-result.ts'
import type { RuleName } from '../../rules/count-rule.ts'
import type { GroupShare } from '../../rules/group-shares.ts'
import type { BallotState, PaperType } from '../../vocabulary.ts'

/** What the pages of a result show, and what is given as JSON. Money in hundredths of the currency. */
export interface ResultModel {
  readonly ballot: string
  readonly slug: string
  readonly question: string
  readonly askedBy: string
  readonly promise: string
  readonly state: BallotState
  readonly paper: PaperType
  readonly rule: RuleName
  readonly currency: string
  readonly isMadeUp: boolean
  readonly imported: ImportedFrom | null
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly countedAt: Date | null
  readonly papers: number
  readonly blank: number
  readonly turnout: Turnout
  readonly departures: readonly { readonly decision: string; readonly reason: string; readonly madeAt: Date }[]
  readonly groups: readonly GroupShare[]
  readonly budget: BudgetModel | null
  readonly single: SingleModel | null
  readonly record: { readonly papersHash: string; readonly frozenHash: string } | null
}

export interface ImportedFrom {
  readonly source: string
  readonly citation: string
  /** Options that the place itself chose, where the file says so. */
  readonly chosen: readonly number[] | null
}

export interface Turnout {
  readonly roll: number | null
  readonly given: number | null
  readonly channels: readonly { readonly channel: string; readonly papers: number }[]
  readonly leftOut: number
}

export interface BudgetModel {
  readonly budget: number
  readonly spent: number
  readonly represented: number
  readonly share: ShareOfMoney | null
  readonly winners: readonly ProjectModel[]
  readonly losers: readonly ProjectModel[]
  readonly steps: readonly (CountStep & { readonly title: string })[]
  readonly rules: readonly RuleSide[]
  readonly cannot: 'no-papers' | 'not-for-these-papers' | null
}

export interface ProjectModel extends Pick<ProjectResult, 'number' | 'votes' | 'score' | 'won' | 'step'> {
  readonly title: string
  readonly cost: number
  readonly district: string | null
  readonly paid: readonly PaidPart[]
  readonly lost: WhyLost | null
  /** Why, in a sentence or two. */
  readonly why: string
  /** What happens next; null for what was decided elsewhere or made up. */
  readonly next: string | null
  /** The proposal it grew from. */
  readonly item: string | null
}

export interface SingleModel {
  readonly result: SingleResult
  readonly options: readonly { readonly number: number; readonly title: string; readonly next: string }[]
  /** The answer in a sentence. */
  readonly answer: string
  /** Who is tied, where lots are needed. */
  readonly drawNeeded: readonly number[] | null
  readonly lot: LotModel | null
}

export interface LotModel {
  readonly parts: readonly string[]
  readonly seed: string
  readonly lots: readonly { readonly number: number; readonly title: string; readonly ticket: string }[]
}
