import type { Typed } from '#platform/web/form.ts'
import { DateInput } from '#ui/date-input.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Textarea } from '#ui/textarea.tsx'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { commitmentPath } from '../addresses.ts'
import { SmallForm } from '../small-form.tsx'

export interface DateViewProps {
  readonly commitment: { readonly id: string; readonly what: string; readonly dueOn: string }
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly texts: CommitmentsTexts
}

export function DateView({ commitment, errors = [], typed, texts }: DateViewProps) {
  const words = texts.forms.date
  return (
    <SmallForm
      back={{ href: commitmentPath(commitment.id), label: texts.forms.report.back }}
      kicker={commitment.what}
      title={words.title}
      lead={words.lead(texts.day(commitment.dueOn))}
      errors={errors}
      button={words.button}
    >
      <DateInput name="due" legend={words.due} legendSize="s" errors={errors} typed={typed} />
      <Textarea
        name="reason"
        label={words.reason}
        labelSize="s"
        hint={words.reasonHint}
        rows={4}
        errors={errors}
        typed={typed}
      />
    </SmallForm>
  )
}
