import { classes } from './attributes.ts'
import { type FieldProps, typedText } from './field.ts'
import { FormGroup, frameOf } from './form-group.tsx'

export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean | undefined
}

export interface SelectProps extends FieldProps {
  readonly items: readonly SelectOption[]
  readonly value?: string | null | undefined
}

/** One of many, where radios would be too long. */
export function Select(props: SelectProps) {
  const frame = frameOf(props)
  const chosen = typedText(props.typed, props.name, props.value)
  return (
    <FormGroup field={props} frame={frame}>
      <select
        class={classes('govuk-select', props.class, frame.error && 'govuk-select--error')}
        id={frame.id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={frame.describedBy}
        {...props.attributes}
      >
        {props.items.map(({ value, label, disabled }) => (
          <option value={value} selected={value === chosen} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
