import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PlacesTexts } from '../../texts/en.ts'
import { loadPath, placesPath } from '../addresses.ts'
import type { MapModel } from '../map/draw-map.ts'
import { PlaceMap } from '../map/map.tsx'
import { PlaceLinks } from '../place-links.tsx'
import type { FindModel, PlaceLine, PostcodeAnswer } from './present.ts'

interface FindViewProps {
  readonly model: FindModel
  readonly map: MapModel | null
  readonly community: string
  readonly texts: PlacesTexts
}

export function FindView({ model, map, community, texts }: FindViewProps) {
  const words = texts.find
  const errors = model.error ? [{ name: 'find', message: model.error }] : []
  if (!model.root) return empty(community, texts)
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      <form method="get" action={placesPath} class="app-find" novalidate>
        <TextInput
          name="find"
          label={words.label}
          hint={words.hint}
          value={model.typed}
          errors={errors}
          width={20}
          autocomplete="postal-code"
          spellcheck={false}
          attributes={{ maxlength: 80 }}
        />
        <Button>{words.button}</Button>
      </form>
      {model.names && (
        <section>
          <h2 class="govuk-heading-m">{model.names.title}</h2>
          {model.names.note && <p class="govuk-body">{model.names.note}</p>}
          <PlaceLinks places={model.names.places} />
        </section>
      )}
      {model.postcode?.why && <PostcodeResult answer={model.postcode} />}
      <div class="app-map-beside">
        <div class="app-map-beside__map">{map && <PlaceMap map={map} texts={texts} />}</div>
        <div class="app-map-beside__list">
          {model.postcode && !model.postcode.why ? (
            <PostcodeResult answer={model.postcode} />
          ) : (
            below(model, model.root)
          )}
        </div>
      </div>
      {model.postcode && !model.postcode.why && below(model, model.root)}
    </>
  )
}

const below = (model: FindModel, root: PlaceLine) => (
  <section>
    <h2 class="govuk-heading-m">
      <a class="govuk-link" href={root.href}>
        {root.name}
      </a>
    </h2>
    <p class="govuk-body">{root.note}</p>
    <h3 class="govuk-heading-s">{model.belowTitle}</h3>
    <PlaceLinks places={model.below} />
  </section>
)

const PostcodeResult = ({ answer }: { readonly answer: PostcodeAnswer }) => (
  <section>
    <h2 class="govuk-heading-m">{answer.title}</h2>
    {answer.why && <p class="govuk-body">{answer.why}</p>}
    {answer.rows.length > 0 && (
      <SummaryList
        rows={answer.rows.map((row) => ({
          key: row.kind,
          value: (
            <>
              {row.places.length > 0 && <PlaceLinks places={row.places} />}
              {row.note && <p class="govuk-body-s">{row.note}</p>}
            </>
          ),
        }))}
      />
    )}
    {answer.notes.map((note) => (
      <InsetText>{note}</InsetText>
    ))}
  </section>
)

const empty = (community: string, { find }: PlacesTexts) => (
  <>
    <h1 class="govuk-heading-l">{find.emptyTitle}</h1>
    <p class="govuk-body">{find.empty(community)}</p>
    <p class="govuk-body">{find.emptyNext}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={loadPath}>
        {find.loadLink}
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/">
        {find.home}
      </a>
    </p>
  </>
)
