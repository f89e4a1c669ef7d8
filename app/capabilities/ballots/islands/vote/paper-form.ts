import { type FilledIn, readVoteForm } from '../../pages/vote/read-form.ts'
import type { PaperTerms } from '../../rules/paper-terms.ts'
import type { Choices } from '../../vocabulary.ts'

/** The paper's fields on the page: read and filled in. */
export class PaperForm {
  readonly form: HTMLFormElement
  readonly #terms: PaperTerms

  constructor(form: HTMLFormElement, terms: PaperTerms) {
    this.form = form
    this.#terms = terms
  }

  read(): FilledIn {
    const fields = new FormData(this.form)
    const all = (name: string) => fields.getAll(name).map(String)
    const answer = fields.get('answer')
    return readVoteForm(this.#terms, {
      answer: answer === 'yes' || answer === 'no' || answer === 'abstain' ? answer : undefined,
      chosen: all('chosen'),
      option: all('option'),
      value: all('value'),
    })
  }

  fill(choices: Choices): void {
    for (const input of this.form.querySelectorAll<HTMLInputElement>('input[name="chosen"], input[name="answer"]'))
      input.checked = isMarked(choices, input.value)
    for (const option of this.form.querySelectorAll<HTMLInputElement>('input[name="option"]'))
      this.valueOf(Number(option.value)).value = written(choices, Number(option.value))
  }

  valueOf(option: number): HTMLInputElement | HTMLSelectElement {
    return this.form.querySelector(`#value-${option}`)!
  }
}

function isMarked(choices: Choices, value: string): boolean {
  switch (choices.type) {
    case 'yes-no':
      return choices.answer === value
    case 'choose-one':
      return String(choices.option ?? 0) === value
    case 'approval':
    case 'knapsack':
      return choices.options.includes(Number(value))
    default:
      return false
  }
}

function written(choices: Choices, option: number): string {
  const found = (() => {
    switch (choices.type) {
      case 'points':
        return choices.points.find((each) => each.option === option)?.points
      case 'score':
        return choices.scores.find((each) => each.option === option)?.score
      case 'ranking':
        return choices.options.includes(option) ? choices.options.indexOf(option) + 1 : undefined
      default:
        return undefined
    }
  })()
  return found === undefined ? '' : String(found)
}
