import type { BudgetRule, CountRule, RuleName } from './count-rule.ts'

const budgetRules: readonly RuleName[] = ['equal-shares', 'greedy', 'phragmen']

/** Whether it spends money on projects; otherwise it decides between options. */
export const isBudgetRule = (rule: CountRule): rule is BudgetRule => budgetRules.includes(rule.rule)
