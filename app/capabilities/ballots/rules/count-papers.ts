import type { Choices } from '../vocabulary.ts'
import type { BallotResult } from './ballot-result.ts'
import type { BallotToCount, CountSetting } from './count/ballot-to-count.ts'
import { countBudgetPapers } from './count/count-budget-papers.ts'
import { countSinglePapers, gatherPapers } from './count/count-single-papers.ts'
import { gatherElection } from './count/gather-election.ts'
import { isBudgetRule } from './is-budget-rule.ts'

/** A count that is given papers one by one: equal ones are kept once, so that a million of them need little room. */
export interface CountUnderWay {
  add(choices: Choices): void
  finish(setting?: CountSetting): BallotResult
}

/**
 * Counts papers as the frozen ballot says. The same ballot and papers, in any order and on any machine, give the same
 * result, down to the last letter of its canonical JSON.
 */
export function startCount(ballot: BallotToCount): CountUnderWay {
  const { rule } = ballot
  if (isBudgetRule(rule)) {
    const election = gatherElection(ballot)
    return { add: election.add, finish: () => countBudgetPapers(ballot, election.finish(), rule) }
  }
  const papers = gatherPapers(ballot)
  return {
    add: papers.add,
    finish: (setting = {}) => countSinglePapers(ballot, papers.finish(), rule, setting),
  }
}

export function countPapers(
  ballot: BallotToCount,
  papers: Iterable<Choices>,
  setting: CountSetting = {},
): BallotResult {
  const count = startCount(ballot)
  for (const choices of papers) count.add(choices)
  return count.finish(setting)
}
