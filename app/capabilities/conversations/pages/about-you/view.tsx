import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { type AgeBand, ageBands } from '../../vocabulary.ts'
import { takePartPath } from '../addresses.ts'

export interface AboutYouModel {
  readonly slug: string
  readonly question: string
  readonly asksAge: boolean
  readonly asksPlace: boolean
  readonly ageBand: AgeBand | null
  readonly hasPlace: boolean
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  /** Why nothing can be answered here. */
  readonly refusal: string | null
}

interface AboutYouViewProps {
  readonly model: AboutYouModel
  readonly texts: TakePartTexts
}

export function AboutYouView({ model, texts }: AboutYouViewProps) {
  const { about } = texts
  return (
    <div class="app-take-part">
      <BackLink href={takePartPath(model.slug)} label={texts.add.back} />
      <ErrorSummary errors={model.errors} />
      <p class="app-kicker">{model.question}</p>
      <h1 class="govuk-heading-l">{model.asksAge && model.asksPlace ? about.title : about.titleOne}</h1>
      {model.refusal ? (
        <WarningText>{model.refusal}</WarningText>
      ) : (
        <>
          <p class="govuk-body app-measure">{about.why}</p>
          <Questions model={model} texts={texts} />
        </>
      )}
    </div>
  )
}

const Questions = ({ model, texts }: AboutYouViewProps) => (
  <form method="post" novalidate>
    {model.asksAge && (
      <Radios
        name="age"
        legend={texts.about.age}
        legendSize="m"
        isSmall
        errors={model.errors}
        typed={model.typed}
        value={model.ageBand}
        items={[
          ...ageBands.map((band) => ({ value: band, label: texts.ageBands[band] })),
          { value: 'rather-not', label: texts.about.rather },
        ]}
      />
    )}
    {model.asksPlace && (
      <TextInput
        name="postcode"
        label={texts.about.postcode}
        labelSize="m"
        hint={model.hasPlace ? `${texts.about.keptPlace} ${texts.about.postcodeHint}` : texts.about.postcodeHint}
        width={10}
        autocomplete="postal-code"
        spellcheck={false}
        errors={model.errors}
        typed={model.typed}
      />
    )}
    <ButtonGroup>
      <Button preventDoubleClick>{texts.about.submit}</Button>
      <a class="govuk-link" href={takePartPath(model.slug)}>
        {texts.about.skip}
      </a>
    </ButtonGroup>
  </form>
)
