import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export interface HintProps {
  readonly id?: string | undefined
  readonly children: ComponentChildren
  readonly class?: string | undefined
}

export const Hint = ({ id, children, class: extra }: HintProps) => (
  <div id={id} class={classes('govuk-hint', extra)}>
    {children}
  </div>
)
