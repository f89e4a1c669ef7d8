import type { Typed } from '#platform/web/form.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { type ResponsibilityPart, responsibilityParts } from '../../vocabulary.ts'
import { editResponsibilitiesPath, responsibilitiesPath } from '../addresses.ts'
import { SmallForm } from '../small-form.tsx'

export interface ResponsibilitiesModel {
  readonly matter: { readonly slug: string; readonly title: string }
  readonly who: Partial<Record<ResponsibilityPart, string>>
}

export interface ResponsibilitiesViewProps {
  readonly model: ResponsibilitiesModel
  readonly mayChange: boolean
  readonly texts: CommitmentsTexts
}

export function ResponsibilitiesView({ model, mayChange, texts }: ResponsibilitiesViewProps) {
  const words = texts.forms.responsibilities
  return (
    <>
      <BackLink href={`/matters/${model.matter.slug}`} label={words.back} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="app-kicker">{model.matter.title}</p>
          <h1 class="govuk-heading-l">{words.title}</h1>
          <p class="govuk-body">{words.lead}</p>
          <SummaryList
            rows={responsibilityParts.map((part) => ({
              key: words.parts[part],
              value: model.who[part] ?? <span class="app-quiet">{words.nobody}</span>,
            }))}
          />
          {mayChange && (
            <Button href={editResponsibilitiesPath(model.matter.slug)} kind="secondary">
              {words.change}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

export interface EditResponsibilitiesViewProps {
  readonly matter: { readonly slug: string; readonly title: string }
  readonly who: Partial<Record<ResponsibilityPart, string>>
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly texts: CommitmentsTexts
}

export function EditResponsibilitiesView({ matter, who, errors = [], typed, texts }: EditResponsibilitiesViewProps) {
  const words = texts.forms.responsibilities
  return (
    <SmallForm
      back={{ href: responsibilitiesPath(matter.slug), label: words.title }}
      kicker={matter.title}
      title={words.editTitle}
      errors={errors}
      button={words.button}
    >
      {responsibilityParts.map((part) => (
        <TextInput
          name={part}
          label={words.parts[part]}
          labelSize="s"
          hint={words.hints[part]}
          value={who[part]}
          errors={errors}
          typed={typed}
        />
      ))}
    </SmallForm>
  )
}
