import type { PaperTerms } from '../rules/paper-terms.ts'
import type { PaperType } from '../vocabulary.ts'

/** Terms of a paper with so many options that cost £1,000, £2,000, … */
export const buildTerms = (
  type: PaperType,
  more: Partial<PaperTerms> & { readonly count?: number } = {},
): PaperTerms => {
  const { count = 5, ...given } = more
  return {
    ballot: '01900000-0000-7000-8000-000000000001',
    type,
    options: Array.from({ length: count }, (_, k) => ({ number: k + 1, costPence: (k + 1) * 100_000 })),
    budgetPence: type === 'knapsack' ? 600_000 : null,
    bounds: { points: 10, highestScore: 5 },
    tokenKey: '',
    ...given,
  }
}
