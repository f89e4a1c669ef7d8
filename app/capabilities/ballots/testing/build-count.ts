import type { BallotToCount } from '../rules/count/ballot-to-count.ts'
import { type CountRule, usualBudgetRule } from '../rules/count-rule.ts'
import type { Choices, PaperType } from '../vocabulary.ts'

/** A budget of projects that cost so many pounds each. */
export const budgetToCount = (
  pounds: readonly number[],
  {
    budget,
    type = 'approval',
    rule = usualBudgetRule,
  }: { readonly budget: number; readonly type?: PaperType; readonly rule?: CountRule },
): BallotToCount => ({
  paper: { type, bounds: {} },
  budgetPence: budget * 100,
  rule,
  options: pounds.map((cost, k) => ({
    number: k + 1,
    costPence: cost * 100,
    district: null,
    bestOf: null,
    needs: [],
  })),
})

/** A decision between so many options. */
export const decisionToCount = (options: number, type: PaperType, rule: CountRule): BallotToCount => ({
  paper: { type, bounds: { highestScore: 5 } },
  budgetPence: null,
  rule,
  options: Array.from({ length: options }, (_, k) => ({
    number: k + 1,
    costPence: null,
    district: null,
    bestOf: null,
    needs: [],
  })),
})

/** `{ '1,2': 30 }`: thirty papers for options 1 and 2. */
export const papersFor = (type: 'approval' | 'knapsack' | 'ranking', papers: Readonly<Record<string, number>>) =>
  Object.entries(papers).flatMap(([options, times]) =>
    Array.from(
      { length: times },
      (): Choices => ({ type, options: options === '' ? [] : options.split(',').map(Number) }),
    ),
  )
