import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { charterPath, matterPath } from '../addresses.ts'

export interface AskViewProps {
  readonly matter: { readonly slug: string; readonly title: string }
  /** Null where the charter promises no answers to questions. */
  readonly workingDays: number | null
  readonly form: string
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly texts: RepliesTexts
}

export function AskView({ matter, workingDays, form, errors, typed, texts }: AskViewProps) {
  const words = texts.asking
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={matterPath(matter.slug)} label={matter.title} />
        <ErrorSummary errors={errors} />
        <p class="app-kicker">{matter.title}</p>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">
          {workingDays === null ? words.notAnswered : words.lead(texts.workingDays(workingDays))}{' '}
          <a class="govuk-link" href={charterPath}>
            {words.charter}
          </a>
        </p>
        {(workingDays !== null || errors.length > 0) && (
          <form method="post" novalidate data-keep-text>
            <input type="hidden" name="form" value={form} />
            <CharacterCount
              name="title"
              label={words.question}
              labelSize="m"
              maxlength={200}
              threshold={75}
              rows={2}
              errors={errors}
              typed={typed}
            />
            <CharacterCount
              name="words"
              label={words.more}
              labelSize="m"
              hint={words.moreHint}
              maxlength={2_000}
              threshold={75}
              rows={5}
              errors={errors}
              typed={typed}
            />
            <Button preventDoubleClick>{words.button}</Button>
          </form>
        )}
      </div>
    </div>
  )
}
