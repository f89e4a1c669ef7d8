import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { useUiTexts } from './ui-texts.ts'

export interface NotificationBannerProps {
  /** Text is shown as the banner's heading; elements as they are. */
  readonly children: ComponentChildren
  readonly isSuccess?: boolean | undefined
  readonly title?: string | undefined
  readonly titleId?: string | undefined
  readonly class?: string | undefined
}

/** What just happened (success), or what everybody should know about this page. */
export function NotificationBanner({
  children,
  isSuccess,
  title,
  titleId = 'govuk-notification-banner-title',
  class: extra,
}: NotificationBannerProps) {
  const texts = useUiTexts()
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: alert and region both take a label
    <div
      class={classes('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', extra)}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={titleId}>
          {title ?? (isSuccess ? texts.success : texts.important)}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  )
}
