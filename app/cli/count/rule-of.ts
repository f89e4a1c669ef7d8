import { type BudgetRule, type CountRefusal, type Election, scoreFor, utilityFor } from '@folkmoot/counting'
import type { AskedRule, CountArguments } from './read-arguments.ts'

/** The rule that was asked for; what was not said is chosen by the kind of paper. */
export function ruleOf(election: Election, asked: AskedRule, tieBreak: CountArguments['tieBreak']): BudgetRule {
  switch (asked.rule) {
    case 'greedy':
      return { rule: 'greedy', score: asked.score ?? scoreFor(election), perCost: asked.perCost, tieBreak }
    case 'phragmen':
      return { rule: 'phragmen', tieBreak }
    case 'mes': {
      const { completion, start, stop } = asked
      return { rule: 'mes', utility: asked.utility ?? utilityFor(election), completion, start, stop, tieBreak }
    }
  }
}

/** The rule's name for people. */
export function nameOf(rule: BudgetRule): string {
  switch (rule.rule) {
    case 'greedy':
      return `Greedy by ${rule.score}${rule.perCost ? ' per cost' : ''}`
    case 'phragmen':
      return 'Sequential Phragmén'
    case 'mes':
      return `Equal Shares, utility by ${rule.utility}${rule.completion === 'none' ? '' : `, ${rule.completion}`}`
  }
}

export function sentenceFor({ kind }: CountRefusal): string {
  switch (kind) {
    case 'no-points-on-papers':
      return 'The papers of this file carry no points.'
    case 'papers-do-not-rank':
      return 'The papers of this file do not rank projects.'
    case 'papers-do-not-approve':
      return 'Sequential Phragmén counts papers that approve projects (approval, choose-1); those of this file do more.'
    case 'no-papers':
      return 'The file holds no paper.'
  }
}
