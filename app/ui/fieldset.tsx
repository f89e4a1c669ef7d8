import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'
import type { HeadingSize } from './field.ts'

export interface FieldsetProps {
  readonly legend?: ComponentChildren
  readonly legendSize?: HeadingSize | undefined
  readonly legendClass?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly role?: 'group' | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: ComponentChildren
}

/** Fields that belong to one question. */
export const Fieldset = (props: FieldsetProps) => (
  <fieldset
    class={classes('govuk-fieldset', props.class)}
    role={props.role}
    aria-describedby={props.describedBy}
    {...props.attributes}
  >
    {props.legend && (
      <legend
        class={classes(
          'govuk-fieldset__legend',
          props.legendSize && `govuk-fieldset__legend--${props.legendSize}`,
          props.legendClass,
        )}
      >
        {props.isPageHeading ? <h1 class="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
      </legend>
    )}
    {props.children}
  </fieldset>
)
