import type { ComponentChildren } from 'preact'
import { BackLink } from '#ui/back-link.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { WarningText } from '#ui/warning-text.tsx'

export interface SimplePageProps {
  readonly back: { readonly href: string; readonly label: string }
  readonly title: string
  readonly kicker?: string
  readonly errors?: FieldErrors
  readonly warning?: string | null
  readonly done?: string | null
  readonly children: ComponentChildren
}

/** One thing to do: the way back, what is wrong or was done, a title and what is asked. */
export const SimplePage = ({ back, title, kicker, errors = [], warning, done, children }: SimplePageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <BackLink href={back.href} label={back.label} />
      <ErrorSummary errors={errors} />
      {done && <NotificationBanner isSuccess>{done}</NotificationBanner>}
      {warning && (
        <div role="alert">
          <WarningText>{warning}</WarningText>
        </div>
      )}
      {kicker && <p class="app-kicker">{kicker}</p>}
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </div>
  </div>
)
