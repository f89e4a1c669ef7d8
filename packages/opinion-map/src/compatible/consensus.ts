import { shareTest, significant, smoothedShare } from './proportions.ts'
import { ascendingAsReference } from './reference-order.ts'
import type { StatementVotes } from './statement-counts.ts'

/** A statement that a majority of all participants takes one side on. */
export interface ConsensusStatement {
  readonly statement: number
  readonly count: number
  readonly votes: number
  readonly share: number
  readonly shareTest: number
}

/**
 * Statements with a smoothed share above one half that is significantly so, over everybody's votes, by share times
 * test, at most `most`. Of equals the one with the lower position, or, among more than sixteen, as `reference-order`
 * has it.
 */
export function consensus(
  counts: StatementVotes,
  side: 'agree' | 'disagree',
  { mayShow, most = 5 }: { readonly mayShow: (statement: number) => boolean; readonly most?: number },
): ConsensusStatement[] {
  const all = Array.from(counts[side], (count, statement) => measured(statement, count, counts.votes[statement]!))
  const enough = all.filter((each) => mayShow(each.statement) && each.share > 0.5 && each.shareTest > significant)
  const order = ascendingAsReference(enough.map((each) => -each.share * each.shareTest))
  return order.slice(0, most).map((k) => enough[k]!)
}

function measured(statement: number, count: number, votes: number): ConsensusStatement {
  return { statement, count, votes, share: smoothedShare(count, votes), shareTest: shareTest(count, votes) }
}
