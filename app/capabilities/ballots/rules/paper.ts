import type { Choices } from '../vocabulary.ts'
import type { PaperTerms } from './paper-terms.ts'

/** Why choices are no right paper, with what a page needs to say it. */
export type ChoicesProblem =
  | { readonly kind: 'wrong-type' }
  | { readonly kind: 'no-such-option'; readonly option: number }
  | { readonly kind: 'option-twice'; readonly option: number }
  | { readonly kind: 'too-many-options'; readonly chosen: number; readonly most: number }
  | { readonly kind: 'over-budget'; readonly overPence: number }
  | { readonly kind: 'too-many-points'; readonly given: number; readonly most: number }
  | { readonly kind: 'no-whole-number'; readonly option: number }
  | { readonly kind: 'score-too-high'; readonly option: number; readonly most: number }

/** What is wrong with choices for this ballot; nothing for a right paper, an empty one included. */
export function problemsOfChoices(terms: PaperTerms, choices: Choices): readonly ChoicesProblem[] {
  if (choices.type !== terms.type) return [{ kind: 'wrong-type' }]
  return [...optionProblems(terms, optionsOf(choices)), ...problemsOfType(terms, choices)]
}

function problemsOfType(terms: PaperTerms, choices: Choices): readonly ChoicesProblem[] {
  switch (choices.type) {
    case 'yes-no':
    case 'choose-one':
      return []
    case 'approval':
    case 'ranking':
      return countProblems(terms, choices.options)
    case 'knapsack':
      return [...countProblems(terms, choices.options), ...budgetProblems(terms, choices.options)]
    case 'points':
      return pointsProblems(terms, choices.points)
    case 'score':
      return scoreProblems(terms, choices.scores)
  }
}

/** Every option that the choices name, in their order. */
export function optionsOf(choices: Choices): readonly number[] {
  switch (choices.type) {
    case 'yes-no':
      return []
    case 'choose-one':
      return choices.option === null ? [] : [choices.option]
    case 'approval':
    case 'knapsack':
    case 'ranking':
      return choices.options
    case 'points':
      return choices.points.map(({ option }) => option)
    case 'score':
      return choices.scores.map(({ option }) => option)
  }
}

function optionProblems(terms: PaperTerms, named: readonly number[]): readonly ChoicesProblem[] {
  const known = new Set(terms.options.map(({ number }) => number))
  const seen = new Set<number>()
  return named.flatMap((option): readonly ChoicesProblem[] => {
    if (!known.has(option)) return [{ kind: 'no-such-option', option }]
    if (seen.has(option)) return [{ kind: 'option-twice', option }]
    seen.add(option)
    return []
  })
}

function countProblems({ bounds }: PaperTerms, options: readonly number[]): readonly ChoicesProblem[] {
  const most = bounds.mostOptions
  if (most === undefined || options.length <= most) return []
  return [{ kind: 'too-many-options', chosen: options.length, most }]
}

function budgetProblems(terms: PaperTerms, options: readonly number[]): readonly ChoicesProblem[] {
  if (terms.budgetPence === null) return []
  const overPence = costOfOptions(terms, options) - terms.budgetPence
  return overPence > 0 ? [{ kind: 'over-budget', overPence }] : []
}

/** What so many options cost together, in pence. */
export function costOfOptions({ options }: PaperTerms, chosen: readonly number[]): number {
  return options.reduce((sum, { number, costPence }) => sum + (chosen.includes(number) ? (costPence ?? 0) : 0), 0)
}

type Points = Extract<Choices, { type: 'points' }>['points']

function pointsProblems({ bounds }: PaperTerms, points: Points): readonly ChoicesProblem[] {
  const broken = points.filter(({ points: each }) => !isWhole(each))
  if (broken.length > 0) return broken.map(({ option }) => ({ kind: 'no-whole-number', option }))
  const given = points.reduce((sum, each) => sum + each.points, 0)
  const most = bounds.points ?? 0
  return given > most ? [{ kind: 'too-many-points', given, most }] : []
}

type Scores = Extract<Choices, { type: 'score' }>['scores']

function scoreProblems({ bounds }: PaperTerms, scores: Scores): readonly ChoicesProblem[] {
  const most = bounds.highestScore ?? 0
  return scores.flatMap(({ option, score }): readonly ChoicesProblem[] => {
    if (!isWhole(score)) return [{ kind: 'no-whole-number', option }]
    return score > most ? [{ kind: 'score-too-high', option, most }] : []
  })
}

const isWhole = (n: number) => Number.isInteger(n) && n >= 0 && n <= 0xffff

/**
 * The one way to write choices that mean the same: sets in order of number, no zero points, keys in order of the alphabet,
 * so that its JSON is canonical (RFC 8785).
 */
export function tidyChoices(choices: Choices): Choices {
  const byNumber = (a: number, b: number) => a - b
  const byOption = (a: { readonly option: number }, b: { readonly option: number }) => a.option - b.option
  switch (choices.type) {
    case 'yes-no':
      return { answer: choices.answer, type: 'yes-no' }
    case 'choose-one':
      return { option: choices.option, type: 'choose-one' }
    case 'approval':
    case 'knapsack':
      return { options: [...choices.options].sort(byNumber), type: choices.type }
    case 'ranking':
      return { options: [...choices.options], type: 'ranking' }
    case 'points': {
      const given = choices.points.filter(({ points }) => points !== 0).sort(byOption)
      return { points: given.map(({ option, points }) => ({ option, points })), type: 'points' }
    }
    case 'score': {
      const given = [...choices.scores].sort(byOption)
      return { scores: given.map(({ option, score }) => ({ option, score })), type: 'score' }
    }
  }
}
