import type { Choices } from '../vocabulary.ts'
import { costOfOptions, optionsOf } from './paper.ts'
import type { PaperTerms } from './paper-terms.ts'

/** What somebody has used up of what they have, while they choose. */
export interface TotalOfChoices {
  readonly used: number
  /** Null where there is no limit. */
  readonly most: number | null
  readonly of: 'money' | 'points' | 'options' | 'ranked' | 'scored' | 'answer'
  /** What the chosen options cost, where they cost something. */
  readonly pence: number
}

export function totalOfChoices(terms: PaperTerms, choices: Choices): TotalOfChoices {
  const named = optionsOf(choices)
  const pence = costOfOptions(terms, named)
  const most = terms.bounds.mostOptions ?? null
  switch (choices.type) {
    case 'yes-no':
      return { used: choices.answer ? 1 : 0, most: null, of: 'answer', pence: 0 }
    case 'choose-one':
      return { used: named.length, most: null, of: 'answer', pence }
    case 'knapsack':
      return terms.budgetPence === null
        ? { used: named.length, most, of: 'options', pence }
        : { used: pence, most: terms.budgetPence, of: 'money', pence }
    case 'approval':
      return { used: named.length, most, of: 'options', pence }
    case 'points':
      return {
        used: sum(choices.points.map(({ points }) => points)),
        most: terms.bounds.points ?? 0,
        of: 'points',
        pence,
      }
    case 'score':
      return { used: named.length, most: terms.options.length, of: 'scored', pence }
    case 'ranking':
      return { used: named.length, most, of: 'ranked', pence }
  }
}

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
