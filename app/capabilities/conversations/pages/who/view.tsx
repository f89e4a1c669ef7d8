import { BackLink } from '#ui/back-link.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { BarChart } from '#ui/svg/bar-chart.tsx'
import { ScrollRegion, Table } from '#ui/table.tsx'
import type { ComparedBand } from '../../rules/compare-with-population.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import { managePath } from '../addresses.ts'
import type { WhoModel, WhoPart } from './present.ts'

interface WhoViewProps {
  readonly model: WhoModel
  readonly texts: FacilitateTexts
}

/** Those who told something about themselves, beside who lives here: in words, as bars, as a table. */
export function WhoView({ model, texts }: WhoViewProps) {
  const { who, manage } = texts
  return (
    <>
      <BackLink href={managePath(model.slug)} label={manage.caption} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{model.question}</span>
          <h1 class="govuk-heading-l">{who.title}</h1>
          <p class="govuk-body">{who.intro}</p>
          {model.asksAge || model.asksPlace ? (
            <Parts model={model} texts={who} />
          ) : (
            <EmptyState title={who.notAsked.title}>
              <p class="govuk-body">{who.notAsked.text}</p>
            </EmptyState>
          )}
        </div>
      </div>
    </>
  )
}

type Texts = FacilitateTexts['who']

const Parts = ({ model, texts }: { readonly model: WhoModel; readonly texts: Texts }) => (
  <>
    {model.parts.length === 0 && <p class="govuk-body">{model.people === 0 ? texts.nobody : texts.noPlace}</p>}
    {model.parts.map((part) => (
      <PartView part={part} people={model.people} texts={texts} />
    ))}
    {model.parts.length > 0 && (
      <p class="govuk-body-s app-quiet">
        {texts.hiddenWhy} {texts.sampling}
      </p>
    )}
  </>
)

function PartView({ part, people, texts }: { readonly part: WhoPart; readonly people: number; readonly texts: Texts }) {
  const id = `who-${part.kind}`
  return (
    <section aria-labelledby={id} class="app-room-below">
      <h2 class="govuk-heading-m" id={id}>
        {texts.parts[part.kind]}
      </h2>
      {part.answered === null ? (
        <p class="govuk-body">{texts.fewerThanFive}</p>
      ) : (
        <>
          <p class="govuk-body">{texts.answered(part.answered, people)}</p>
          <p class="govuk-body">
            <strong>{missingOf(part, texts)}</strong>
          </p>
          <BarChart bars={part.bands.flatMap((band) => barsOf(band, texts))} />
          <Details summary={texts.asTable}>
            <BandTable part={part} texts={texts} />
          </Details>
          <p class="govuk-body-s">
            {texts.notes[part.kind]} {texts.source(part.source.year)}{' '}
            <a class="govuk-link" href={`/places/sources#${part.source.key}`}>
              {texts.sources}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

function missingOf({ missing }: WhoPart, texts: Texts): string {
  if (missing === null) return texts.missingUnknown
  return missing.length === 0 ? texts.missingNone : texts.missing(missing)
}

/** Those who take part, and quieter below them those who live here. */
const barsOf = (band: ComparedBand, texts: Texts) => [
  { label: `${band.label}: ${texts.take}`, value: band.participantShare ?? 0, text: hereOf(band, texts) },
  {
    label: `${band.label}: ${texts.liveHere}`,
    value: band.populationShare,
    text: texts.percent(band.populationShare),
    isQuiet: true,
  },
]

const hereOf = ({ participants, participantShare }: ComparedBand, texts: Texts): string =>
  participants === null ? texts.hidden : texts.here(participants, participantShare ?? 0)

const BandTable = ({ part, texts }: { readonly part: WhoPart; readonly texts: Texts }) => (
  <ScrollRegion label={texts.parts[part.kind]}>
    <Table
      columns={[
        { label: texts.columns.band },
        { label: texts.columns.here, isNumeric: true },
        { label: texts.columns.live, isNumeric: true },
        { label: texts.columns.verdict },
      ]}
      rows={part.bands.map((band) => [
        band.label,
        hereOf(band, texts),
        texts.percent(band.populationShare),
        band.verdict ? texts.verdicts[band.verdict] : texts.tooFew,
      ])}
      firstCellIsHeader
    />
  </ScrollRegion>
)
