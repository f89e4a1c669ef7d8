import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { type FieldProps, typedText } from './field.ts'
import { type FieldFrame, FormGroup, frameOf } from './form-group.tsx'

export interface TextInputProps extends FieldProps {
  readonly value?: string | number | null | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | undefined
  readonly prefix?: ComponentChildren
  readonly suffix?: ComponentChildren
  /** Characters the answer usually has; the field is as wide as that. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'sentences' | 'words' | 'characters' | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const frame = frameOf(props)
  const { prefix, suffix } = props
  const input = textControl(props, frame)
  return (
    <FormGroup field={props} frame={frame}>
      {prefix || suffix ? (
        <div class="govuk-input__wrapper">
          {prefix && (
            <div class="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {input}
          {suffix && (
            <div class="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  )
}

const textControl = (props: TextInputProps, { id, error, describedBy }: FieldFrame) => (
  <input
    class={classes(
      'govuk-input',
      props.width && `govuk-input--width-${props.width}`,
      props.class,
      error && 'govuk-input--error',
    )}
    id={id}
    name={props.name}
    type={(props.type ?? 'text') as 'text'}
    value={typedText(props.typed, props.name, props.value)}
    disabled={props.disabled}
    aria-describedby={describedBy}
    autocomplete={props.autocomplete}
    autocapitalize={props.autocapitalize}
    pattern={props.pattern}
    inputmode={props.inputmode}
    spellcheck={props.spellcheck}
    {...props.attributes}
  />
)
