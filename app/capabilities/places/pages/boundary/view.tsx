import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { FileUpload } from '#ui/file-upload.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { PlacesTexts } from '../../texts/en.ts'
import { boundaryPath, placePath, placesPath } from '../addresses.ts'
import { PlaceMap } from '../map/map.tsx'
import type { BoundaryGathered } from './gather.ts'

export interface BoundaryViewProps {
  readonly gathered: BoundaryGathered
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  readonly done: 'kept' | 'withdrawn' | null
  readonly texts: PlacesTexts
}

export function BoundaryView(props: BoundaryViewProps) {
  const { gathered, errors, done, texts } = props
  const { place, draft } = gathered
  const words = texts.boundary
  return (
    <>
      <Breadcrumbs
        items={[
          { label: texts.place.breadcrumb, href: placesPath },
          { label: place.name, href: placePath(place.code) },
          { label: words.title(place.name) },
        ]}
      />
      <ErrorSummary errors={errors} />
      {done && <NotificationBanner isSuccess>{words.done[done]}</NotificationBanner>}
      <h1 class="govuk-heading-l">{draft ? words.previewTitle(place.name) : words.title(place.name)}</h1>
      {draft ? <Preview {...props} draft={draft} /> : <NowAndUpload {...props} />}
    </>
  )
}

function Preview({
  gathered,
  draft,
  texts,
}: BoundaryViewProps & { readonly draft: NonNullable<BoundaryGathered['draft']> }) {
  const words = texts.boundary
  const path = boundaryPath(gathered.place.code)
  return (
    <>
      <p class="govuk-body">{words.previewLead(draft.points, draft.squareKilometres.toFixed(1))}</p>
      {draft.map && <PlaceMap map={draft.map} texts={texts} isAlone />}
      <SummaryList
        rows={[
          { key: words.inside, value: draft.inside.join(', ') || words.nothingInside },
          { key: words.source, value: draft.source },
          { key: words.licence, value: draft.licence },
        ]}
      />
      <form method="post" action={`${path}/keep`}>
        <input type="hidden" name="draft" value={draft.id} />
        <ButtonGroup>
          <Button>{words.keep}</Button>
          <a class="govuk-link" href={path}>
            {words.other}
          </a>
        </ButtonGroup>
      </form>
    </>
  )
}

function NowAndUpload(props: BoundaryViewProps) {
  const { gathered, texts } = props
  const words = texts.boundary
  const inForce = gathered.uploads.find((upload) => upload.state === 'kept')
  const earlier = gathered.uploads.filter((upload) => upload.state === 'withdrawn')
  return (
    <>
      {gathered.map && <PlaceMap map={gathered.map} texts={texts} isAlone />}
      {inForce?.keptAt && (
        <InsetText>
          {words.inForce(texts.day(inForce.keptAt))}. {words.from}: {inForce.source}. {inForce.licence}
        </InsetText>
      )}
      {gathered.isOfficial ? <p class="govuk-body">{words.official}</p> : <UploadForm {...props} />}
      {inForce && <WithdrawForm {...props} />}
      {earlier.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{words.history}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {earlier.map((upload) => (
              <li>
                {upload.source}.{' '}
                {upload.withdrawnAt && words.withdrawnOn(texts.day(upload.withdrawnAt), upload.withdrawnBecause ?? '')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={placePath(gathered.place.code)}>
          {words.back(gathered.place.name)}
        </a>
      </p>
    </>
  )
}

function UploadForm({ gathered, errors, typed, texts }: BoundaryViewProps) {
  const words = texts.boundary
  return (
    <form method="post" action={boundaryPath(gathered.place.code)} enctype="multipart/form-data" novalidate>
      <p class="govuk-body">{words.lead}</p>
      <Details summary={words.where}>{words.whereText}</Details>
      <FileUpload
        name="file"
        label={words.file}
        hint={words.fileHint}
        errors={errors}
        accept=".geojson,.json,application/geo+json"
      />
      <TextInput name="source" label={words.source} hint={words.sourceHint} errors={errors} typed={typed} />
      <TextInput name="licence" label={words.licence} hint={words.licenceHint} errors={errors} typed={typed} />
      <Button>{words.look}</Button>
    </form>
  )
}

function WithdrawForm({ gathered, errors, typed, texts }: BoundaryViewProps) {
  const words = texts.boundary
  return (
    <form method="post" action={`${boundaryPath(gathered.place.code)}/withdraw`} novalidate>
      <h2 class="govuk-heading-m">{words.withdrawTitle}</h2>
      <Textarea name="because" label={words.because} hint={words.becauseHint} rows={3} errors={errors} typed={typed} />
      <Button kind="warning">{words.withdraw}</Button>
    </form>
  )
}
