import { costOfOptions } from '../../rules/paper.ts'
import type { PaperTerms } from '../../rules/paper-terms.ts'
import { totalOfChoices } from '../../rules/total-of-choices.ts'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { Choices } from '../../vocabulary.ts'
import type { FormProblem } from './read-form.ts'

/** Words about a paper, the same from the server and from the page's own script. */
export interface PaperWords {
  readonly terms: PaperTerms
  readonly titles: Readonly<Record<number, string>>
  readonly texts: VoteTexts['paper']
}

/** What stands in sight while somebody chooses. */
export function totalText({ terms, texts }: PaperWords, choices: Choices | null): string {
  if (!choices) return texts.total.answer.none
  const { used, most, of, pence } = totalOfChoices(terms, choices)
  switch (of) {
    case 'money':
      return texts.total.money(used, most!)
    case 'points':
      return texts.total.points(used, most!)
    case 'ranked':
      return most === null ? texts.total.ranked(used) : texts.total.optionsOf(used, most)
    case 'scored':
      return texts.total.scored(used, most!)
    case 'answer':
      return texts.total.answer.some
    case 'options':
      if (most !== null) return texts.total.optionsOf(used, most)
      return pence > 0 ? texts.total.costs(used, pence) : texts.total.options(used)
  }
}

export interface ReviewLine {
  readonly title: string
  /** Its cost, points or score. */
  readonly note: string | null
}

export interface Review {
  /** Numbered where the order counts. */
  readonly isOrdered: boolean
  readonly lines: readonly ReviewLine[]
  readonly total: string | null
}

/** What a paper says, to be read once more before it is handed in. */
export function reviewOf({ terms, titles, texts }: PaperWords, choices: Choices): Review {
  const titled = (option: number) => titles[option] ?? String(option)
  const costOf = (option: number) => {
    const pence = terms.options.find(({ number }) => number === option)?.costPence
    return pence ? texts.cost(pence) : null
  }
  const plain = (lines: readonly ReviewLine[]) => ({ isOrdered: false, lines, total: null })
  const options = (all: readonly number[]) => all.map((option) => ({ title: titled(option), note: costOf(option) }))
  switch (choices.type) {
    case 'yes-no':
      return plain([{ title: texts.answers[choices.answer], note: null }])
    case 'choose-one':
      return plain(choices.option === null ? [] : options([choices.option]))
    case 'approval':
    case 'knapsack': {
      const pence = costOfOptions(terms, choices.options)
      const total = pence > 0 ? texts.total.costs(choices.options.length, pence) : null
      return { ...plain(options(choices.options)), total }
    }
    case 'ranking':
      return { ...plain(options(choices.options)), isOrdered: true }
    case 'points': {
      const given = choices.points.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)
      return plain(given.map(({ option, points }) => ({ title: titled(option), note: texts.reviewing.points(points) })))
    }
    case 'score': {
      const given = [...choices.scores].sort((a, b) => b.score - a.score)
      return plain(given.map(({ option, score }) => ({ title: titled(option), note: texts.reviewing.score(score) })))
    }
  }
}

/** What is wrong, in words that say what to do. */
export function problemText({ titles, texts: { errors, place } }: PaperWords, problem: FormProblem): string {
  switch (problem.kind) {
    case 'nothing-chosen':
    case 'no-such-option':
    case 'option-twice':
    case 'wrong-type':
      return errors[problem.kind]
    case 'too-many-options':
      return errors['too-many-options'](problem.chosen, problem.most)
    case 'over-budget':
      return errors['over-budget'](problem.overPence)
    case 'too-many-points':
      return errors['too-many-points'](problem.given, problem.most)
    case 'no-whole-number':
      return errors['no-whole-number'](titles[problem.option] ?? '')
    case 'score-too-high':
      return errors['score-too-high'](titles[problem.option] ?? '', problem.most)
    case 'place-twice':
      return errors['place-twice'](place(problem.place))
  }
}

/** What words about a paper are made of. */
export const wordsOf = (
  { terms, options }: { readonly terms: PaperTerms; readonly options: readonly { number: number; title: string }[] },
  { paper }: Pick<VoteTexts, 'paper'>,
): PaperWords => ({
  terms,
  titles: Object.fromEntries(options.map(({ number, title }) => [number, title])),
  texts: paper,
})
