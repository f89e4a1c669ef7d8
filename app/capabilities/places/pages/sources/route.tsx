import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { listSources, type Source } from '../../reads/list-sources.ts'
import type { PlacesTexts } from '../../texts/en.ts'
import { textsFor } from '../../texts/texts.ts'
import { placesPath, sourcesPath } from '../addresses.ts'

export const sources = get({
  path: sourcesPath,
  access: 'anyone',
  summary: 'Where boundaries and figures come from, with their licences',
  async show(ask) {
    const texts = textsFor(ask.locale)
    const model = await listSources(ask.read, ask.community.id)
    return page(texts.sources.title, <SourcesView sources={model} texts={texts} />, { model, publicFor: 300 })
  },
})

const SourcesView = ({ sources, texts }: { readonly sources: readonly Source[]; readonly texts: PlacesTexts }) => (
  <>
    <Breadcrumbs items={[{ label: texts.place.breadcrumb, href: placesPath }, { label: texts.sources.title }]} />
    <h1 class="govuk-heading-l">{texts.sources.title}</h1>
    <p class="govuk-body">{sources.length === 0 ? texts.sources.empty : texts.sources.lead}</p>
    {sources.map((source) => (
      <section id={source.key}>
        <h2 class="govuk-heading-s">{source.title}</h2>
        <SummaryList rows={rowsOf(source, texts)} />
      </section>
    ))}
  </>
)

function rowsOf(source: Source, { sources }: PlacesTexts) {
  const licenceHref = sources.licenceLinks[source.licence]
  return [
    { key: sources.by, value: source.publisher },
    { key: sources.year, value: source.year },
    { key: sources.licence, value: licenceHref ? link(licenceHref, source.licence) : source.licence },
    ...(source.attribution === source.licence ? [] : [{ key: sources.attribution, value: source.attribution }]),
    ...(source.note ? [{ key: sources.note, value: source.note }] : []),
    ...(source.href ? [{ key: sources.link, value: link(source.href, source.href) }] : []),
  ]
}

const link = (href: string, label: string) => (
  <a class="govuk-link app-breakable" href={href} rel="noreferrer">
    {label}
  </a>
)
