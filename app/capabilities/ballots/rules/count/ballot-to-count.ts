import type { FrozenBallot } from '../frozen-ballot.ts'

/** What of a ballot decides its count. */
export type BallotToCount = Pick<FrozenBallot, 'paper' | 'budgetPence' | 'rule'> & {
  readonly options: readonly Omit<FrozenBallot['options'][number], 'title' | 'summary' | 'fromItem'>[]
}

/** What the count needs beside ballot and papers. */
export interface CountSetting {
  /** How many people are on the roll, where that is known. */
  readonly roll?: number | undefined
  /** Option numbers in the order that was drawn, where lots were drawn. */
  readonly lot?: readonly number[] | undefined
}
