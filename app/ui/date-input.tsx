import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { ErrorMessage } from './error-message.tsx'
import { describedByOf, errorFor, type FieldErrors, type HeadingSize, idOf, type Typed, typedText } from './field.ts'
import { Fieldset } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { useUiTexts } from './ui-texts.ts'

export interface DateInputProps {
  /** The three fields are called `name-day`, `name-month`, `name-year`. */
  readonly name: string
  readonly legend: ComponentChildren
  readonly legendSize?: HeadingSize | undefined
  readonly isPageHeading?: boolean | undefined
  readonly hint?: ComponentChildren
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  /** A civil date, `2027-03-11`. */
  readonly value?: string | null | undefined
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly groupClass?: string | undefined
}

const parts = ['day', 'month', 'year'] as const
type Part = (typeof parts)[number]

/** A date somebody remembers. An error may name the whole date or one of its three fields. */
export function DateInput(props: DateInputProps) {
  const id = props.id ?? idOf(props.name)
  const whole = errorFor(props.errors, props.name)
  const wrong = parts.filter((part) => errorFor(props.errors, `${props.name}-${part}`))
  const error = whole ?? (wrong[0] && errorFor(props.errors, `${props.name}-${wrong[0]}`))
  return (
    <div class={classes('govuk-form-group', error && 'govuk-form-group--error', props.groupClass)}>
      <Fieldset
        legend={props.legend}
        legendSize={props.legendSize}
        isPageHeading={props.isPageHeading}
        role="group"
        describedBy={describedByOf([props.hint && `${id}-hint`, error && `${id}-error`])}
      >
        {props.hint && <Hint id={`${id}-hint`}>{props.hint}</Hint>}
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        <div class={classes('govuk-date-input', props.class)} id={id}>
          {parts.map((part) => (
            <DatePart
              {...props}
              id={id}
              part={part}
              isWrong={wrong.includes(part) || (error !== undefined && wrong.length === 0)}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  )
}

function DatePart(props: DateInputProps & { readonly id: string; readonly part: Part; readonly isWrong: boolean }) {
  const { part, isWrong } = props
  const texts = useUiTexts()
  const id = `${props.id}-${part}`
  const name = `${props.name}-${part}`
  return (
    <div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for={id}>
          {texts[part]}
        </label>
        <input
          class={classes(
            'govuk-input govuk-date-input__input',
            isWrong && 'govuk-input--error',
            `govuk-input--width-${part === 'year' ? 4 : 2}`,
          )}
          id={id}
          name={name}
          type="text"
          value={typedText(props.typed, name, partOf(props.value, part))}
          inputmode="numeric"
        />
      </div>
    </div>
  )
}

function partOf(date: string | null | undefined, part: Part): string | undefined {
  const text = date?.split('-')[part === 'year' ? 0 : part === 'month' ? 1 : 2]
  return text === undefined ? undefined : String(Number(text))
}
