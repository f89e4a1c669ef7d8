import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { FileUpload } from '#ui/file-upload.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PlacesTexts } from '../../texts/en.ts'
import { tiers } from '../../vocabulary.ts'
import { loadPath, placesPath } from '../addresses.ts'

interface LoadViewProps {
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  /** How many were loaded just now. */
  readonly loaded: number | null
  readonly texts: PlacesTexts
}

export function LoadView({ errors, typed, loaded, texts }: LoadViewProps) {
  const words = texts.load
  const field = { errors, typed }
  return (
    <>
      <Breadcrumbs items={[{ label: texts.place.breadcrumb, href: placesPath }, { label: words.title }]} />
      <ErrorSummary errors={errors} />
      {loaded !== null && <NotificationBanner isSuccess>{words.done(loaded)}</NotificationBanner>}
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      <form method="post" action={loadPath} enctype="multipart/form-data" novalidate>
        <FileUpload
          name="file"
          label={words.file}
          hint={words.fileHint}
          errors={errors}
          accept=".geojson,.json,application/geo+json"
        />
        <Select
          name="tier"
          label={words.tier}
          items={tiers.map((value) => ({ value, label: texts.lists[value] }))}
          value="ward"
          {...field}
        />
        <TextInput name="code" label={words.code} hint={words.codeHint} width={20} spellcheck={false} {...field} />
        <TextInput name="name" label={words.name} hint={words.nameHint} width={20} spellcheck={false} {...field} />
        <TextInput
          name="within"
          label={words.within}
          hint={words.withinHint}
          width={20}
          spellcheck={false}
          {...field}
        />
        <TextInput name="source" label={texts.boundary.source} hint={texts.boundary.sourceHint} {...field} />
        <TextInput name="licence" label={texts.boundary.licence} hint={texts.boundary.licenceHint} {...field} />
        <TextInput name="year" label={words.year} width={4} inputmode="numeric" {...field} />
        <Button>{words.button}</Button>
      </form>
    </>
  )
}
