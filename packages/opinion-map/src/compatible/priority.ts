import { exp, squared } from '../same-everywhere.ts'
import { smoothedShare } from './proportions.ts'
import type { StatementVotes } from './statement-counts.ts'

/** What the priority of statements is made of; arrays run along the statements. */
export interface PriorityInput {
  /** Votes of everybody who is in a group. */
  readonly counts: StatementVotes
  readonly extremity: Float64Array
  readonly isMeta: Uint8Array
}

/**
 * Polis' weight for drawing the statement to show next: higher for statements that are agreed with, seldom passed on,
 * far out on the map, and new (nine times the weight without votes, halved towards none every five votes), squared.
 * A statement about the conversation itself has 49.
 */
export function priority({ counts, extremity, isMeta }: PriorityInput): Float64Array {
  return Float64Array.from(extremity, (extreme, j) => {
    if (isMeta[j]) return 49
    const votes = counts.votes[j]!
    const passes = votes - counts.agree[j]! - counts.disagree[j]!
    const importance = (1 - smoothedShare(passes, votes)) * (extreme + 1) * smoothedShare(counts.agree[j]!, votes)
    return squared(importance * (1 + 8 * exp((-votes / 5) * Math.LN2)))
  })
}
