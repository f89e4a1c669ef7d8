import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export interface InsetTextProps {
  readonly children: ComponentChildren
  readonly id?: string | undefined
  readonly class?: string | undefined
}

/** A quotation, an example, a condition: set apart from the text around it. */
export const InsetText = ({ children, id, class: extra }: InsetTextProps) => (
  <div id={id} class={classes('govuk-inset-text', extra)}>
    {children}
  </div>
)
