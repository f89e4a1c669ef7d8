import { Choices, type ChoicesProps } from './choices.tsx'
import { typedText } from './field.ts'

export interface RadiosProps extends ChoicesProps {
  readonly value?: string | null | undefined
  readonly isInline?: boolean | undefined
}

/** One of several. */
export function Radios({ value, isInline = false, ...props }: RadiosProps) {
  const chosen = typedText(props.typed, props.name, value)
  return (
    <Choices
      {...props}
      kind={{ block: 'govuk-radios', type: 'radio', isInline, isChosen: (choice) => choice.value === chosen }}
    />
  )
}
