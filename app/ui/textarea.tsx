import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'
import { type FieldProps, typedText } from './field.ts'
import { FormGroup, frameOf } from './form-group.tsx'

export interface TextareaProps extends FieldProps {
  readonly value?: string | null | undefined
  readonly rows?: number | undefined
  readonly autocomplete?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly groupAttributes?: Attributes | undefined
  readonly after?: ComponentChildren
}

/** Text of several lines. */
export function Textarea(props: TextareaProps) {
  const frame = frameOf(props)
  return (
    <FormGroup field={props} frame={frame} attributes={props.groupAttributes}>
      <textarea
        class={classes('govuk-textarea', frame.error && 'govuk-textarea--error', props.class)}
        id={frame.id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={frame.describedBy}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {typedText(props.typed, props.name, props.value)}
      </textarea>
      {props.after}
    </FormGroup>
  )
}
