import type { Typed } from '#platform/web/form.ts'
import { CharacterCount } from '#ui/character-count.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Fieldset } from '#ui/fieldset.tsx'
import { FileUpload } from '#ui/file-upload.tsx'
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
      hasFiles
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
      <Fieldset legend={words.photos} legendSize="m">
        <p class="govuk-hint">{words.photosHint}</p>
        {([1, 2, 3] as const).map((n) => (
          <>
            <FileUpload
              name={`photo${n}`}
              label={words.photo(n)}
              accept="image/jpeg,image/png,image/webp"
              errors={errors}
            />
            <TextInput
              name={`alt${n}`}
              label={words.alt(n)}
              hint={n === 1 ? words.altHint : undefined}
              errors={errors}
              typed={typed}
            />
          </>
        ))}
      </Fieldset>
    </SmallForm>
  )
}
