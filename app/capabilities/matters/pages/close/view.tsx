import type { Typed } from '#platform/web/form.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import type { MattersTexts } from '../../texts/en.ts'

export interface CloseViewProps {
  readonly title: string
  readonly back: string
  /** Decided already: only closing is left. */
  readonly isDecided: boolean
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly texts: MattersTexts
}

export function CloseView({ title, back, isDecided, errors = [], typed, texts }: CloseViewProps) {
  const words = texts.close
  const choices = [
    { value: 'decided', label: words.decided, hint: words.decidedHint },
    { value: 'closed', label: words.closed, hint: words.closedHint },
  ]
  return (
    <>
      <BackLink href={back} label={words.back} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <p class="app-kicker">{title}</p>
          <h1 class="govuk-heading-l">{words.title}</h1>
          <form method="post" novalidate data-keep-text>
            <Radios
              name="state"
              legend={words.legend}
              legendSize="m"
              items={isDecided ? choices.slice(1) : choices}
              errors={errors}
              typed={typed}
              value={isDecided ? 'closed' : undefined}
            />
            <CharacterCount
              name="outcome"
              label={words.outcome}
              labelSize="m"
              hint={words.outcomeHint}
              maxlength={4_000}
              threshold={75}
              rows={7}
              errors={errors}
              typed={typed}
            />
            <Button preventDoubleClick>{words.button}</Button>
          </form>
        </div>
      </div>
    </>
  )
}
