import type { CommunityId, Id } from '#platform/ids.ts'

export type BallotId = Id<'ballot'>
export type OptionId = Id<'ballot-option'>
export type RollEntryId = Id<'roll-entry'>
export type AppealId = Id<'ballot-appeal'>

/** A ballot with the community it belongs to. */
export interface BallotKey {
  readonly community: CommunityId
  readonly ballot: BallotId
}

/** `closed`: no paper is taken any more, the box is being opened; `counted`: the result stands; `stopped`: given up, with a published reason. */
export const ballotStates = ['draft', 'open', 'closed', 'counted', 'stopped'] as const
export type BallotState = (typeof ballotStates)[number]

/** What a paper looks like. Knapsack: choose projects whose costs fit the budget; points: give out a fixed number of points. */
export const paperTypes = ['yes-no', 'choose-one', 'approval', 'knapsack', 'points', 'score', 'ranking'] as const
export type PaperType = (typeof paperTypes)[number]

/** How somebody comes to be on the roll. Codes are printed; a register is imported. */
export const rollSources = ['confirmed', 'resident', 'register', 'codes'] as const
export type RollSource = (typeof rollSources)[number]

/** How somebody on the roll was given their paper. One way for one voter. */
export const rollChannels = ['browser', 'server', 'paper'] as const
export type RollChannel = (typeof rollChannels)[number]

/** What a paper says; options by their number on the paper (1, 2, …). An empty paper is a paper. */
export type Choices =
  | { readonly type: 'yes-no'; readonly answer: 'yes' | 'no' | 'abstain' }
  | { readonly type: 'choose-one'; readonly option: number | null }
  | { readonly type: 'approval'; readonly options: readonly number[] }
  | { readonly type: 'knapsack'; readonly options: readonly number[] }
  | { readonly type: 'points'; readonly points: readonly { readonly option: number; readonly points: number }[] }
  | { readonly type: 'score'; readonly scores: readonly { readonly option: number; readonly score: number }[] }
  /** Most wanted first. */
  | { readonly type: 'ranking'; readonly options: readonly number[] }

/** Where a published paper comes from: handed in by the voter's browser, made by the server for them, or entered from a sheet. */
export type PaperOrigin = 'browser' | 'server' | 'sheet'

export type BoothId = Id<'ballot-booth'>
export type CodeBatchId = Id<'ballot-code-batch'>
export type SheetBatchId = Id<'ballot-sheet-batch'>
export type HelpSessionId = Id<'ballot-help-session'>

/** Why printed codes were cancelled, as the public record says it. */
export const cancelReasons = ['lost', 'spoiled', 'seen-by-others', 'not-needed'] as const
export type CancelReason = (typeof cancelReasons)[number]
