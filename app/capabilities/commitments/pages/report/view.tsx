import type { Typed } from '#platform/web/form.ts'
import { CharacterCount } from '#ui/character-count.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { commitmentPath } from '../addresses.ts'
import { SmallForm } from '../small-form.tsx'

export interface ReportViewProps {
  readonly commitment: {
    readonly id: string
    readonly what: string
    readonly measure: string
    readonly target: string
  }
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly texts: CommitmentsTexts
}

export function ReportView({ commitment, errors = [], typed, texts }: ReportViewProps) {
  const words = texts.forms.report
  return (
    <SmallForm
      back={{ href: commitmentPath(commitment.id), label: words.back }}
      kicker={commitment.what}
      title={words.title}
      errors={errors}
      button={words.button}
    >
      <Radios
        name="kind"
        legend={words.legend}
        legendSize="m"
        items={[
          { value: 'progress', label: words.progress, hint: words.progressHint },
          { value: 'done', label: words.done, hint: words.doneHint },
        ]}
        errors={errors}
        typed={typed}
      />
      <CharacterCount
        name="words"
        label={words.words}
        labelSize="s"
        maxlength={4_000}
        threshold={75}
        rows={6}
        errors={errors}
        typed={typed}
      />
      <TextInput
        name="measured"
        label={words.measured(commitment.measure)}
        labelSize="s"
        hint={words.measuredHint(commitment.target)}
        width={20}
        errors={errors}
        typed={typed}
      />
    </SmallForm>
  )
}
