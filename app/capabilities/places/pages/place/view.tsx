import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Details } from '#ui/details.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import type { PlacesTexts } from '../../texts/en.ts'
import type { MapModel } from '../map/draw-map.ts'
import { PlaceMap } from '../map/map.tsx'
import { PlaceLinks } from '../place-links.tsx'
import type { CouncilModel, PlaceModel, Shares, SourceLink } from './present.ts'

interface PlaceViewProps {
  readonly model: PlaceModel
  readonly map: MapModel | null
  readonly mayChange: boolean
  readonly texts: PlacesTexts
}

export const PlaceView = ({ model, map, mayChange, texts }: PlaceViewProps) => (
  <>
    <Breadcrumbs items={model.breadcrumbs} collapseOnMobile />
    <span class="govuk-caption-l">{model.tierName}</span>
    <h1 class="govuk-heading-l">{model.name}</h1>
    <div class="app-map-beside">
      <div class="app-map-beside__map">{map && <PlaceMap map={map} texts={texts} note={model.mapNote} />}</div>
      <section class="app-map-beside__list">
        <p class="govuk-body">{model.is}</p>
        <SummaryList
          rows={model.facts.map(({ key, value, source }) => ({ key, value: withSource(value, source, texts) }))}
        />
        <ul class="govuk-list" aria-label={texts.place.onThisPage}>
          <li>
            <a class="govuk-link" href={model.matters.href}>
              {model.matters.label}
            </a>
          </li>
          {model.lists.map((list) => (
            <li>
              <a class="govuk-link" href={`#${list.id}`}>
                {list.title}
              </a>
            </li>
          ))}
        </ul>
        <Missing model={model} mayChange={mayChange} texts={texts} />
      </section>
    </div>
    <Who model={model} texts={texts} />
    {model.shares.length > 0 && (
      <section>
        <h2 class="govuk-heading-m">{texts.place.figures}</h2>
        <div class="app-shares-beside">
          {model.shares.map((shares) => (
            <SharesTable shares={shares} texts={texts} />
          ))}
        </div>
      </section>
    )}
    {model.lists.map((list) => (
      <section id={list.id}>
        <h2 class="govuk-heading-m">{list.title}</h2>
        {list.note && <p class="govuk-body">{list.note}</p>}
        <PlaceLinks places={list.places} />
      </section>
    ))}
  </>
)

const withSource = (value: string, source: SourceLink | null, texts: PlacesTexts) =>
  source ? (
    <>
      {value}{' '}
      <a class="govuk-link app-source" href={source.href}>
        {texts.place.source}
        <span class="govuk-visually-hidden">: {source.title}</span>
      </a>
    </>
  ) : (
    value
  )

function Missing({ model, mayChange, texts }: Omit<PlaceViewProps, 'map'>) {
  const { boundary, missing } = model
  const links = [
    ...(boundary.file ? [{ label: texts.place.download, href: boundary.file }] : []),
    ...(boundary.change && mayChange ? [boundary.change] : []),
  ]
  return (
    <>
      {missing.length > 0 && (
        <InsetText>
          <h2 class="govuk-heading-s">{texts.place.missing}</h2>
          {missing.map((each) => (
            <p class="govuk-body">{each}</p>
          ))}
        </InsetText>
      )}
      {boundary.notes.map((note) => (
        <p class="govuk-body-s">{note}</p>
      ))}
      {links.map((link) => (
        <p class="govuk-body-s">
          <a class="govuk-link" href={link.href}>
            {link.label}
          </a>
        </p>
      ))}
    </>
  )
}

const Who = ({ model, texts }: Pick<PlaceViewProps, 'model' | 'texts'>) => (
  <section>
    <h2 class="govuk-heading-m">{texts.place.who}</h2>
    <p class="govuk-body">{model.whoLead}</p>
    <div class="app-councils">{model.councils.map(councilCard)}</div>
    <Details summary={texts.place.lawSummary}>
      <p class="govuk-body">
        {texts.place.lawLead}{' '}
        <a class="govuk-link" href={texts.place.lawHref} rel="noreferrer">
          {texts.place.lawLink}
        </a>
      </p>
      <ul class="govuk-list">
        {model.councils
          .flatMap(({ duties }) => duties)
          .map(({ title, law }) => (
            <li>
              {title}:{' '}
              <a class="govuk-link" href={law.href} rel="noreferrer">
                {law.title}
              </a>
            </li>
          ))}
      </ul>
    </Details>
  </section>
)

const councilCard = (council: CouncilModel) => (
  <section class="app-council">
    <h3 class="govuk-heading-s">{council.name}</h3>
    {council.note && <p class="govuk-body-s">{council.note}</p>}
    <ul class="govuk-list">
      {council.duties.map((duty) => (
        <li>
          <strong>{duty.title}.</strong> {duty.duty}
        </li>
      ))}
    </ul>
  </section>
)

const SharesTable = ({ shares, texts }: { readonly shares: Shares; readonly texts: PlacesTexts }) => (
  <div>
    <Table
      caption={shares.caption}
      captionSize="s"
      firstCellIsHeader
      columns={[
        { label: shares.rowTitle },
        { label: texts.place.here, isNumeric: true },
        ...(shares.comparedName ? [{ label: shares.comparedName, isNumeric: true }] : []),
      ]}
      rows={shares.rows.map((row) => [
        <>
          {row.band}
          {bar(row.share)}
        </>,
        <>
          {texts.share(row.share, 1)} <span class="app-shares__count">{texts.number(row.residents)}</span>
        </>,
        ...(row.compared === null ? [] : [texts.share(row.compared, 1)]),
      ])}
    />
    <p class="govuk-body-s">
      <a class="govuk-link" href={shares.source.href}>
        {texts.place.sourceAbout(shares.source.title)}
      </a>
    </p>
  </div>
)

const bar = (share: number) => (
  <svg class="app-share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="app-share__all" width="100" height="4" />
    <rect class="app-share__part" width={Math.round(share * 1000) / 10} height="4" />
  </svg>
)
