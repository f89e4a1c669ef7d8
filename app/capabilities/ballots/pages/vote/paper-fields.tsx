import { Radios } from '#ui/radios.tsx'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { Choices } from '../../vocabulary.ts'
import { OptionCard } from './option-card.tsx'
import type { OptionModel, PaperModel } from './present.ts'

export interface FieldsProps {
  readonly model: PaperModel
  readonly texts: VoteTexts['paper']
  /** What is filled in already. */
  readonly choices: Choices | null
}

/** Everything that can be marked on a paper, by its type. Works as a plain form; script adds comfort. */
export function PaperFields(props: FieldsProps) {
  const { model, texts, choices } = props
  const { type } = model.terms
  if (type === 'yes-no') return <YesNo {...props} />
  return (
    <ul class={`app-options app-options--${type}`} data-options>
      {model.options.map((option) => (
        <OptionCard option={option} texts={texts}>
          <Control option={option} model={model} texts={texts} choices={choices} />
        </OptionCard>
      ))}
      {type === 'choose-one' && (
        <li class="app-option" data-none>
          <Marked type="radio" number={0} isMarked={choices?.type === 'choose-one' && choices.option === null}>
            {texts.none}
          </Marked>
        </li>
      )}
    </ul>
  )
}

const YesNo = ({ model, texts, choices }: FieldsProps) => (
  <Radios
    name="answer"
    legend={model.task}
    legendSize="m"
    value={choices?.type === 'yes-no' ? choices.answer : null}
    items={(['yes', 'no', 'abstain'] as const).map((value) => ({ value, label: texts.answers[value] }))}
  />
)

function Control({ option, model, texts, choices }: FieldsProps & { readonly option: OptionModel }) {
  const { number, title } = option
  switch (model.terms.type) {
    case 'yes-no':
      return null
    case 'choose-one':
    case 'approval':
    case 'knapsack': {
      const isOne = model.terms.type === 'choose-one'
      return (
        <Marked type={isOne ? 'radio' : 'checkbox'} number={number} isMarked={isMarked(choices, number)}>
          {title}
        </Marked>
      )
    }
    case 'points':
      return <Points option={option} texts={texts} value={writtenFor(choices, number)} />
    case 'score':
    case 'ranking':
      return (
        <Chosen option={option} texts={texts} value={writtenFor(choices, number)} values={valuesOf(model, texts)} />
      )
  }
}

interface MarkedProps {
  readonly type: 'radio' | 'checkbox'
  readonly number: number
  readonly isMarked: boolean
  readonly children: string
}

function Marked({ type, number, isMarked, children }: MarkedProps) {
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const id = `chosen-${number}`
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        type={type}
        name="chosen"
        value={number}
        checked={isMarked}
        aria-describedby={number > 0 ? `facts-${number}` : undefined}
      />
      <label class={`govuk-label ${block}__label app-option__title`} for={id}>
        {children}
      </label>
    </div>
  )
}

interface ValueProps {
  readonly option: OptionModel
  readonly texts: VoteTexts['paper']
  readonly value: number | null
}

const Points = ({ option: { number, title }, texts, value }: ValueProps) => (
  <div class="app-option__value">
    <label class="govuk-label app-option__title" for={`value-${number}`}>
      {title} <span class="govuk-visually-hidden">{texts.pointsFor(title)}</span>
    </label>
    <input type="hidden" name="option" value={number} />
    <div class="app-option__stepper" data-stepper>
      <input
        class="govuk-input govuk-input--width-4"
        id={`value-${number}`}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        name="value"
        value={value ?? ''}
        aria-describedby={`facts-${number}`}
      />
    </div>
  </div>
)

interface ChosenProps extends ValueProps {
  readonly values: readonly (readonly [value: string, label: string])[]
}

const Chosen = ({ option: { number, title }, value, values }: ChosenProps) => (
  <div class="app-option__value">
    <label class="govuk-label app-option__title" for={`value-${number}`}>
      {title}
    </label>
    <input type="hidden" name="option" value={number} />
    <select class="govuk-select" id={`value-${number}`} name="value" aria-describedby={`facts-${number}`}>
      {values.map(([each, label]) => (
        <option value={each} selected={each === String(value ?? '')}>
          {label}
        </option>
      ))}
    </select>
  </div>
)

function valuesOf({ terms }: PaperModel, texts: VoteTexts['paper']): ChosenProps['values'] {
  if (terms.type === 'score') {
    const scores = Array.from({ length: (terms.bounds.highestScore ?? 0) + 1 }, (_, k) => String(k))
    return [['', texts.noScore], ...scores.map((score) => [score, score] as const)]
  }
  const places = Array.from({ length: terms.bounds.mostOptions ?? terms.options.length }, (_, k) => k + 1)
  return [['', texts.notRanked], ...places.map((place) => [String(place), texts.place(place)] as const)]
}

function isMarked(choices: Choices | null, number: number): boolean {
  if (choices?.type === 'choose-one') return choices.option === number
  return (choices?.type === 'approval' || choices?.type === 'knapsack') && choices.options.includes(number)
}

function writtenFor(choices: Choices | null, number: number): number | null {
  switch (choices?.type) {
    case 'points':
      return choices.points.find(({ option }) => option === number)?.points ?? null
    case 'score':
      return choices.scores.find(({ option }) => option === number)?.score ?? null
    case 'ranking':
      return choices.options.includes(number) ? choices.options.indexOf(number) + 1 : null
    default:
      return null
  }
}
