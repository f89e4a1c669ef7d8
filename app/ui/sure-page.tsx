import type { ComponentChildren } from 'preact'
import { BackLink } from './back-link.tsx'
import { Button, ButtonGroup } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldErrors } from './field.ts'

interface SurePageProps {
  readonly title: string
  readonly caption: string
  readonly errors?: FieldErrors | undefined
  readonly back: { readonly href: string; readonly label: string }
  readonly button: string
  readonly isWarning?: boolean
  readonly children: ComponentChildren
}

/** A page that says what will happen, and has one button that does it and one way back. */
export const SurePage = ({ title, caption, errors, back, button, isWarning = false, children }: SurePageProps) => (
  <>
    <BackLink href={back.href} label={back.label} />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{caption}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <form method="post" novalidate>
          {children}
          <ButtonGroup>
            <Button kind={isWarning ? 'warning' : 'primary'} preventDoubleClick>
              {button}
            </Button>
            <a class="govuk-link" href={back.href}>
              {back.label}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </div>
  </>
)
