import type { ComponentChildren } from 'preact'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'

export interface SmallFormProps {
  readonly back: { readonly href: string; readonly label: string }
  readonly kicker: string
  readonly title: string
  readonly lead?: string | undefined
  readonly errors: FieldErrors
  readonly button: string
  readonly buttonKind?: 'primary' | 'warning' | undefined
  /** Where files are sent with it. */
  readonly hasFiles?: boolean | undefined
  readonly children: ComponentChildren
}

/** One short form about one thing: what it is about above, the fields, one button. */
export const SmallForm = ({
  back,
  kicker,
  title,
  lead,
  errors,
  button,
  buttonKind,
  hasFiles,
  children,
}: SmallFormProps) => (
  <>
    <BackLink href={back.href} label={back.label} />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <p class="app-kicker">{kicker}</p>
        <h1 class="govuk-heading-l">{title}</h1>
        {lead && <p class="govuk-body">{lead}</p>}
        <form method="post" novalidate data-keep-text enctype={hasFiles ? 'multipart/form-data' : undefined}>
          {children}
          <Button kind={buttonKind} preventDoubleClick>
            {button}
          </Button>
        </form>
      </div>
    </div>
  </>
)
