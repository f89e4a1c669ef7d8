import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export interface TagProps {
  readonly children: ComponentChildren
  readonly colour?: 'grey' | 'green' | 'turquoise' | 'blue' | 'purple' | 'red' | 'orange' | 'yellow' | undefined
  readonly class?: string | undefined
}

/** The state of a thing, in a word or two. The colour never says anything alone. */
export const Tag = ({ children, colour, class: extra }: TagProps) => (
  <strong class={classes('govuk-tag', colour && `govuk-tag--${colour}`, extra)}>{children}</strong>
)
