import { checkPapers } from './check-papers.ts'
import { checkRule } from './check-rule.ts'
import type { SinglePapers, SingleRule, SingleSetting } from './contract.ts'
import type { SingleCount, SingleOutcome, SingleWorking } from './contract-result.ts'
import { countCondorcet } from './count-condorcet.ts'
import { countTotals } from './count-totals.ts'
import { countTransferable } from './count-transferable.ts'
import { countYesNo } from './count-yes-no.ts'
import { countTurnout } from './turnout.ts'

/**
 * Counts one decision. SinglePapers in any order and merged in any way give the same answer; where the rule leaves a tie, the
 * answer is `draw-needed` with who is tied, and the same count with a lot (see `drawLots`) goes on from there.
 *
 * Example: 3 yes and 2 no with a majority of more than half pass; one voter changing sides would have changed it.
 */
export function countSingle(papers: SinglePapers, rule: SingleRule, setting: SingleSetting = {}): SingleCount {
  const wrong = [...checkRule(rule, setting), ...checkPapers(papers, rule)]
  if (wrong.length > 0) return { kind: 'cannot-count', problems: wrong }
  const turnout = countTurnout(papers, rule, setting)
  if (turnout.roll !== undefined && turnout.papers > turnout.roll)
    return {
      kind: 'cannot-count',
      problems: [{ problem: 'more-papers-than-roll', papers: turnout.papers, roll: turnout.roll }],
    }
  const { outcome, working } = byRule(papers, rule, setting)
  const short = turnout.quorum && turnout.quorum.had < turnout.quorum.needed
  return {
    kind: 'counted',
    outcome: short ? { kind: 'too-few-took-part', ...turnout.quorum } : outcome,
    turnout,
    working,
  }
}

function byRule(
  papers: SinglePapers,
  rule: SingleRule,
  setting: SingleSetting,
): { outcome: SingleOutcome; working: SingleWorking } {
  switch (rule.kind) {
    case 'yes-no':
      return countYesNo(papers, rule, setting)
    case 'choose-one':
    case 'approval':
    case 'score':
      return countTotals(papers, rule, setting)
    case 'instant-run-off':
    case 'single-transferable-vote':
      return countTransferable(papers, rule, setting)
    case 'condorcet':
      return countCondorcet(papers, rule, setting)
  }
}
