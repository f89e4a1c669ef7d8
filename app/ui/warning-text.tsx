import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { useUiTexts } from './ui-texts.ts'

export interface WarningTextProps {
  readonly children: ComponentChildren
  readonly class?: string | undefined
}

/** Something that has consequences. */
export const WarningText = ({ children, class: extra }: WarningTextProps) => (
  <div class={classes('govuk-warning-text', extra)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{useUiTexts().warning}</span> {children}
    </strong>
  </div>
)
