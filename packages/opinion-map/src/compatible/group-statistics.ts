import { differenceTest, shareTest, smoothedShare } from './proportions.ts'
import { type StatementVotes, together } from './statement-counts.ts'

/** One side (agree or disagree) of a group, per statement. In Polis' names for agree: na, pa, pat, ra, rat. */
export interface SideStatistics {
  /** Votes of the group on this side. */
  readonly count: Uint32Array
  /** Their smoothed share of the group's votes, 0 to 1. */
  readonly share: Float64Array
  /** z value of the share being above one half. */
  readonly shareTest: Float64Array
  /** The share over the smoothed share among everybody else who is in a group. */
  readonly ratio: Float64Array
  /** z value of the share being above the share among the others. */
  readonly ratioTest: Float64Array
}

export interface GroupStatistics {
  /** Votes of the group, passes included (Polis' ns). */
  readonly votes: Uint32Array
  readonly agree: SideStatistics
  readonly disagree: SideStatistics
}

/** What sets each group apart from the other groups together, statement by statement. */
export function groupStatistics(counts: readonly StatementVotes[], statements: number): GroupStatistics[] {
  return counts.map((here, group) => {
    const elsewhere = together(
      counts.filter((_, other) => other !== group),
      statements,
    )
    return { votes: here.votes, agree: sideOf(here, elsewhere, 'agree'), disagree: sideOf(here, elsewhere, 'disagree') }
  })
}

function sideOf(here: StatementVotes, elsewhere: StatementVotes, side: 'agree' | 'disagree'): SideStatistics {
  const count = here[side]
  const each = (of: (count: number, votes: number, j: number) => number) =>
    Float64Array.from(count, (own, j) => of(own, here.votes[j]!, j))
  const others = (j: number) => ({ count: elsewhere[side][j]!, votes: elsewhere.votes[j]! })
  return {
    count,
    share: each(smoothedShare),
    shareTest: each(shareTest),
    ratio: each((own, votes, j) => smoothedShare(own, votes) / smoothedShare(others(j).count, others(j).votes)),
    ratioTest: each((own, votes, j) => differenceTest({ count: own, votes }, others(j))),
  }
}
