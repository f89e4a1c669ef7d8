import type { BudgetTieBreak, BudgetRule as CountedRule } from '@folkmoot/counting'
import type { PaperType } from '../../vocabulary.ts'
import type { ComparedRule } from '../ballot-result.ts'
import type { BudgetRule } from '../count-rule.ts'

const tieBreaks: Readonly<Record<BudgetRule['ties'], BudgetTieBreak>> = {
  'votes-cost-number': 'votes-cost-id',
  'cost-votes-number': 'cost-votes-id',
}

/** What a ballot's rule is in the words of the count. A share is raised by whole pounds, from the whole pounds below the equal one. */
export function ruleToCount(rule: BudgetRule, paper: PaperType): CountedRule {
  const tieBreak = tieBreaks[rule.ties]
  switch (rule.rule) {
    case 'equal-shares':
      return {
        rule: 'mes',
        utility: utilityOf(rule.satisfaction, paper),
        completion: rule.completion,
        start: 'floor',
        stop: 'exhaustive-or-overspend',
        tieBreak,
      }
    case 'greedy':
      return {
        rule: 'greedy',
        score: scoreOf(paper),
        perCost: rule.isPerCost,
        tieBreak,
        whenTooDear: rule.stopsWhenTooDear ? 'stop' : 'skip',
        leastScore: rule.leastScore,
      }
    case 'phragmen':
      return { rule: 'phragmen', tieBreak }
  }
}

function utilityOf(satisfaction: 'cost' | 'number' | 'points', paper: PaperType) {
  if (satisfaction === 'points') return paper === 'ranking' ? 'rank-points' : 'points'
  return satisfaction === 'cost' ? 'cost' : 'cardinality'
}

function scoreOf(paper: PaperType) {
  if (paper === 'ranking') return 'rank'
  return paper === 'points' || paper === 'score' ? 'points' : 'votes'
}

/** The rules that are put side by side, with the ties, districts and least support of the ballot's own. */
export function ruleToCompare(name: ComparedRule, own: BudgetRule, paper: PaperType): BudgetRule | null {
  const { ties, minimumSupport, districts } = own
  const same = { ties, minimumSupport, districts }
  const approves = paper === 'approval' || paper === 'knapsack'
  switch (name) {
    case 'equal-shares':
      return {
        rule: 'equal-shares',
        satisfaction: approves ? 'cost' : 'points',
        completion: 'add1+greedy',
        ...same,
      }
    case 'equal-shares-number':
      return { rule: 'equal-shares', satisfaction: 'number', completion: 'add1+greedy', ...same }
    case 'phragmen':
      return approves ? { rule: 'phragmen', ...same } : null
    case 'greedy':
      return { rule: 'greedy', isPerCost: false, ...same }
    case 'greedy-per-cost':
      return { rule: 'greedy', isPerCost: true, ...same }
  }
}
