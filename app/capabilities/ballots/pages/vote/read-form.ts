import { type ChoicesProblem, problemsOfChoices } from '../../rules/paper.ts'
import type { PaperTerms } from '../../rules/paper-terms.ts'
import type { Choices } from '../../vocabulary.ts'

/** The fields of a paper, as a browser sends them or a page's script reads them. */
export interface PaperFields {
  readonly answer?: 'yes' | 'no' | 'abstain' | undefined
  readonly chosen: readonly string[]
  readonly option: readonly string[]
  readonly value: readonly string[]
}

/** What is wrong with what somebody filled in. */
export type FormProblem =
  | ChoicesProblem
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'place-twice'; readonly place: number }

export interface FilledIn {
  /** Null where nothing can be made of it. */
  readonly choices: Choices | null
  readonly problems: readonly FormProblem[]
}

/** What a form says, and what is wrong with it for this ballot. */
export function readVoteForm(terms: PaperTerms, form: PaperFields): FilledIn {
  const choices = choicesOf(terms, form)
  if (!choices) return { choices, problems: [{ kind: 'nothing-chosen' }] }
  const twice = terms.type === 'ranking' ? placesTwice(form) : []
  return { choices, problems: [...twice, ...problemsOfChoices(terms, choices)] }
}

function choicesOf({ type }: PaperTerms, form: PaperFields): Choices | null {
  const chosen = form.chosen.map(Number)
  switch (type) {
    case 'yes-no':
      return form.answer ? { type, answer: form.answer } : null
    case 'choose-one':
      return chosen.length === 1 ? { type, option: chosen[0] === 0 ? null : chosen[0]! } : null
    case 'approval':
    case 'knapsack':
      return { type, options: chosen }
    case 'points':
      return { type, points: written(form).map(([option, points]) => ({ option, points })) }
    case 'score':
      return { type, scores: written(form).map(([option, score]) => ({ option, score })) }
    case 'ranking':
      return { type, options: [...written(form)].sort(([, a], [, b]) => a - b).map(([option]) => option) }
  }
}

/** Options beside which something was written, with the number that it is. */
function written({ option, value }: PaperFields): readonly (readonly [number, number])[] {
  return option.flatMap((number, k) => {
    const text = (value[k] ?? '').trim()
    return text === '' ? [] : [[Number(number), Number(text)] as const]
  })
}

function placesTwice(form: PaperFields): readonly FormProblem[] {
  const places = written(form).map(([, place]) => place)
  const twice = places.filter((place, k) => places.indexOf(place) !== k)
  return [...new Set(twice)].map((place) => ({ kind: 'place-twice', place }))
}
