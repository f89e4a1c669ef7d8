import type { ComponentChildren } from 'preact'

export interface PhaseBannerProps {
  readonly tag: string
  readonly children: ComponentChildren
}

/** What stage a service is at, or that this is a demonstration. */
export const PhaseBanner = ({ tag, children }: PhaseBannerProps) => (
  <div class="govuk-phase-banner govuk-width-container">
    <p class="govuk-phase-banner__content">
      <strong class="govuk-tag govuk-phase-banner__content__tag">{tag}</strong>
      <span class="govuk-phase-banner__text">{children}</span>
    </p>
  </div>
)
