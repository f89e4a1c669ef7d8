import type { PaperType, RollSource } from '../vocabulary.ts'
import type { CountRule } from './count-rule.ts'
import type { PaperBounds } from './paper-bounds.ts'

/** What its makers decide about a ballot before it opens. */
export interface BallotDraft {
  readonly question: string
  /** Plain text; an empty line starts a new paragraph. */
  readonly background: string
  /** Who asks, in public words, and what they will do with the outcome. */
  readonly askedBy: string
  readonly promise: string
  readonly budgetPence: number | null
  readonly paper: PaperType
  readonly bounds: PaperBounds
  readonly rule: CountRule
  readonly options: readonly DraftOption[]
  readonly rollSources: readonly RollSource[]
  readonly placeCode: string | null
  /** From when papers are taken; null: from the press of the button. */
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly remindHours: number | null
}

export interface DraftOption {
  readonly title: string
  readonly summary: string
  readonly costPence: number | null
  readonly district: string | null
  readonly bestOf: string | null
  /** Numbers of options without which it makes no sense. */
  readonly needs: readonly number[]
  /** The item it grew from, for a proposal. */
  readonly fromItem: string | null
}

export const plainOption = (title: string, costPence: number | null = null): DraftOption => ({
  title,
  summary: '',
  costPence,
  district: null,
  bestOf: null,
  needs: [],
  fromItem: null,
})
