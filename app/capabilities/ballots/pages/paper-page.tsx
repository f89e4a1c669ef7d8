import type { ComponentChildren } from 'preact'
import { BackLink } from '#ui/back-link.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Again } from './paper-form.ts'

interface Props {
  readonly back: { readonly href: string; readonly label: string }
  readonly caption: string
  readonly title: string
  readonly again: Again
  readonly children: ComponentChildren
}

/** A page with one form, in the middle column. */
export const PaperPage = ({ back, caption, title, again, children }: Props) => (
  <>
    <BackLink {...back} />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={again.errors} />
        <span class="govuk-caption-l">{caption}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {children}
      </div>
    </div>
  </>
)

/** What to do in order, one step after another. */
export const InOrder = ({ steps }: { readonly steps: readonly string[] }) => (
  <ol class="govuk-list govuk-list--number">
    {steps.map((step) => (
      <li>{step}</li>
    ))}
  </ol>
)
