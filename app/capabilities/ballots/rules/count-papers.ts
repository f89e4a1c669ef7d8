import type { Choices } from '../vocabulary.ts'
import type { BallotResult } from './ballot-result.ts'
import type { BallotToCount, CountSetting } from './count/ballot-to-count.ts'
import { countBudgetPapers } from './count/count-budget-papers.ts'
import { countSinglePapers } from './count/count-single-papers.ts'
import { gatherElection } from './count/gather-election.ts'
import { isBudgetRule } from './count-rule.ts'

/**
 * Counts papers as the frozen ballot says. The same ballot and papers, in any order and on any machine, give the same
 * result, down to the last letter of its canonical JSON.
 */
export function countPapers(
  ballot: BallotToCount,
  papers: Iterable<Choices>,
  setting: CountSetting = {},
): BallotResult {
  const { rule } = ballot
  if (!isBudgetRule(rule)) return countSinglePapers(ballot, papers, rule, setting)
  return countBudgetPapers(ballot, gatherElection(ballot, papers), rule)
}
