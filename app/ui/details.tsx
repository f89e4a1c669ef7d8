import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'

export interface DetailsProps {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
  readonly open?: boolean | undefined
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** More for those who want it. Works without script. */
export const Details = ({ summary, children, open, id, class: extra, attributes }: DetailsProps) => (
  <details id={id} class={classes('govuk-details', extra)} open={open} {...attributes}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)
