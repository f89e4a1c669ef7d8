import { type CountRule, type RuleName, usualBudgetRule, usualYesNo } from './count-rule.ts'

const { ties: budgetTies, minimumSupport, districts } = usualBudgetRule
const forProjects = { ties: budgetTies, minimumSupport, districts }

/** A rule with what is right for most. */
export function freshRule(rule: RuleName): CountRule {
  switch (rule) {
    case 'equal-shares':
      return usualBudgetRule
    case 'phragmen':
      return { rule, ...forProjects }
    case 'greedy':
      return { rule, isPerCost: false, ...forProjects }
    case 'yes-no':
      return usualYesNo
    case 'stv':
      return { rule, seats: 1, ties: 'lots' }
    case 'plurality':
    case 'approval':
    case 'score':
    case 'instant-runoff':
    case 'condorcet':
      return { rule, ties: 'lots' }
  }
}
