import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { type CheckAnswer, checkAnswers } from '../../vocabulary.ts'
import { commitmentPath } from '../addresses.ts'

export interface CheckViewProps {
  readonly commitment: { readonly id: string; readonly what: string; readonly accountable: string }
  readonly asking: { readonly answer: CheckAnswer | null; readonly until: string } | null
  readonly errors?: FieldErrors | undefined
  readonly texts: CommitmentsTexts
}

export function CheckView({ commitment, asking, errors = [], texts }: CheckViewProps) {
  const words = texts.forms.check
  return (
    <>
      <BackLink href={commitmentPath(commitment.id)} label={texts.forms.report.back} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">{asking ? words.title : words.notAsked}</h1>
          {asking ? (
            <>
              <p class="govuk-body">{words.lead(commitment.accountable)}</p>
              <p class="govuk-body-l">
                <strong>{commitment.what}</strong>
              </p>
              <form method="post" novalidate>
                <Radios
                  name="answer"
                  legend={words.legend}
                  legendSize="m"
                  hint={words.hint}
                  items={checkAnswers.map((value) => ({ value, label: words.answers[value] }))}
                  value={asking.answer ?? undefined}
                  errors={errors}
                />
                <Button preventDoubleClick>{words.button}</Button>
              </form>
              <p class="govuk-body-s app-quiet">{words.until(asking.until)}</p>
            </>
          ) : (
            <p class="govuk-body">{words.notAskedWhy}</p>
          )}
        </div>
      </div>
    </>
  )
}
