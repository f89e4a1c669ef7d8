import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Textarea } from '#ui/textarea.tsx'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { resultPath } from '../addresses.ts'

interface AfterwardsProps {
  readonly slug: string
  readonly question: string
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  readonly texts: BallotResultTexts
}

/** What is decided instead of a result, and why. */
export function DepartView({ slug, question, errors, typed, texts }: AfterwardsProps) {
  const words = texts.afterwards.depart
  return (
    <>
      <BackLink href={resultPath(slug)} label={words.back} />
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{question}</span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body app-measure">{words.lead}</p>
      <form method="post" novalidate data-keep-text>
        <Textarea
          name="decision"
          label={words.decision}
          hint={words.decisionHint}
          rows={3}
          errors={errors}
          typed={typed}
        />
        <Textarea name="reason" label={words.reason} hint={words.reasonHint} rows={6} errors={errors} typed={typed} />
        <Button preventDoubleClick>{words.button}</Button>
      </form>
    </>
  )
}

/** What happens next with one option. */
export function NextStepView({
  slug,
  question,
  option,
  errors,
  typed,
  texts,
}: AfterwardsProps & { readonly option: string }) {
  const words = texts.afterwards.next
  return (
    <>
      <BackLink href={resultPath(slug)} label={words.back} />
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{question}</span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body app-measure">{words.lead(option)}</p>
      <form method="post" novalidate data-keep-text>
        <Textarea name="text" label={words.text} hint={words.textHint} rows={3} errors={errors} typed={typed} />
        <Button preventDoubleClick>{words.button}</Button>
      </form>
    </>
  )
}
