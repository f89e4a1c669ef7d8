import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'
import type { HeadingSize } from './field.ts'

export interface LabelProps {
  readonly for: string
  readonly children: ComponentChildren
  readonly size?: HeadingSize | undefined
  readonly isPageHeading?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A field's label; as the page's heading when the page asks one thing. */
export function Label({ for: target, children, size, isPageHeading, class: extra, attributes }: LabelProps) {
  const label = (
    <label class={classes('govuk-label', size && `govuk-label--${size}`, extra)} for={target} {...attributes}>
      {children}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
