import type { Typed } from '#platform/web/form.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { TextInput } from '#ui/text-input.tsx'
import type { MattersTexts } from '../../texts/en.ts'
import type { MatterFields } from './form.ts'

export interface EditViewProps {
  /** Null for a matter that is to be made. */
  readonly matter: MatterFields | null
  readonly isDraft: boolean
  /** The places that the role of whoever writes is for; none where it is for the whole community. */
  readonly onlyPlaces?: readonly string[] | undefined
  readonly back: string
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly texts: MattersTexts
}

export function EditView({ matter, isDraft, onlyPlaces = [], back, errors = [], typed, texts }: EditViewProps) {
  const words = texts.edit
  const again = { errors, typed }
  return (
    <>
      <BackLink href={back} label={words.back} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">{matter ? words.title : words.newTitle}</h1>
          <p class="govuk-body">{words.guidance}</p>
          <form method="post" novalidate data-keep-text>
            <TextInput name="title" label={words.name} hint={words.nameHint} value={matter?.title} {...again} />
            <CharacterCount
              name="question"
              label={words.question}
              hint={words.questionHint}
              value={matter?.question}
              maxlength={300}
              rows={3}
              {...again}
            />
            <CharacterCount
              name="summary"
              label={words.summary}
              hint={words.summaryHint}
              value={matter?.summary}
              maxlength={4_000}
              threshold={75}
              rows={6}
              {...again}
            />
            <TextInput
              name="responsible"
              label={words.responsible}
              hint={words.responsibleHint}
              value={matter?.responsible}
              {...again}
            />
            <TextInput
              name="place"
              label={onlyPlaces.length > 0 ? words.placeOnly : words.place}
              hint={onlyPlaces.length > 0 ? words.placeOnlyHint(onlyPlaces) : words.placeHint}
              value={matter ? matter.place : onlyPlaces.length === 1 ? onlyPlaces[0] : undefined}
              width={20}
              {...again}
            />
            {isDraft && <p class="govuk-body">{words.publishWhy}</p>}
            <ButtonGroup>
              {matter ? (
                <Button>{words.save}</Button>
              ) : (
                <>
                  <Button name="how" value="draft">
                    {words.saveDraft}
                  </Button>
                  <Button name="how" value="publish" kind="secondary">
                    {words.publish}
                  </Button>
                </>
              )}
            </ButtonGroup>
          </form>
        </div>
      </div>
    </>
  )
}
