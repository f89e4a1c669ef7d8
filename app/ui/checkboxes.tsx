import { Choices, type ChoicesProps } from './choices.tsx'
import { typedList } from './field.ts'

export interface CheckboxesProps extends ChoicesProps {
  readonly values?: readonly string[] | undefined
}

/** Any number of several. */
export function Checkboxes({ values, ...props }: CheckboxesProps) {
  const chosen = typedList(props.typed, props.name, values)
  return (
    <Choices
      {...props}
      kind={{ block: 'govuk-checkboxes', type: 'checkbox', isChosen: (choice) => chosen.includes(choice.value) }}
    />
  )
}
