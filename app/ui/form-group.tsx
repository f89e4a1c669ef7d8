import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'
import { ErrorMessage } from './error-message.tsx'
import { describedByOf, errorFor, type FieldProps, idOf } from './field.ts'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** What a field's control needs to know of the label, hint and message around it. */
export interface FieldFrame {
  readonly id: string
  readonly error: string | undefined
  readonly describedBy: string | undefined
}

export function frameOf(props: FieldProps): FieldFrame {
  const id = props.id ?? idOf(props.name)
  const error = errorFor(props.errors, props.name)
  const describedBy = describedByOf([props.describedBy, props.hint && `${id}-hint`, error && `${id}-error`])
  return { id, error, describedBy }
}

interface FormGroupProps {
  readonly field: FieldProps
  readonly frame: FieldFrame
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children: ComponentChildren
}

/** Label, hint and message, then the control. */
export const FormGroup = ({ field, frame, class: extra, attributes, children }: FormGroupProps) => (
  <div
    class={classes('govuk-form-group', frame.error && 'govuk-form-group--error', extra, field.groupClass)}
    {...attributes}
  >
    <Label for={frame.id} size={field.labelSize} isPageHeading={field.isPageHeading} class={field.labelClass}>
      {field.label}
    </Label>
    {field.hint && <Hint id={`${frame.id}-hint`}>{field.hint}</Hint>}
    {frame.error && <ErrorMessage id={`${frame.id}-error`}>{frame.error}</ErrorMessage>}
    {children}
  </div>
)
