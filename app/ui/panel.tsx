import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export interface PanelProps {
  readonly title: ComponentChildren
  readonly children?: ComponentChildren
  readonly class?: string | undefined
}

/** It is done: the heading of a page that confirms. */
export const Panel = ({ title, children, class: extra }: PanelProps) => (
  <div class={classes('govuk-panel govuk-panel--confirmation', extra)}>
    <h1 class="govuk-panel__title">{title}</h1>
    {children && <div class="govuk-panel__body">{children}</div>}
  </div>
)
