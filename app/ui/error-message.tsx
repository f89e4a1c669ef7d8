import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { useUiTexts } from './ui-texts.ts'

export interface ErrorMessageProps {
  readonly id?: string | undefined
  readonly children: ComponentChildren
  readonly class?: string | undefined
}

export const ErrorMessage = ({ id, children, class: extra }: ErrorMessageProps) => (
  <p id={id} class={classes('govuk-error-message', extra)}>
    <span class="govuk-visually-hidden">{useUiTexts().error}:</span> {children}
  </p>
)
