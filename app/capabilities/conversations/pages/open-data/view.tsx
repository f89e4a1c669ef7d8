import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Table } from '#ui/table.tsx'
import type { ResultsTexts } from '../../texts/results/en.ts'
import { conversationsPath, moderationLogFilePath, openDataFilePath, resultsPath } from '../addresses.ts'
import type { ResultModel } from '../results/model.ts'
import { Attribution } from '../results/parts.tsx'

interface OpenDataViewProps {
  readonly model: ResultModel
  readonly community: string
  readonly texts: ResultsTexts
}

/** What there is to download, on what terms, what it tells and what not, and how to check the result. */
export function OpenDataView({ model, community, texts }: OpenDataViewProps) {
  const words = texts.openData
  const { slug } = model
  return (
    <>
      <Breadcrumbs
        items={[
          { label: texts.result.all, href: conversationsPath },
          { label: words.result, href: resultsPath(slug) },
        ]}
      />
      <p class="app-kicker">{words.of(model.question)}</p>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      <h2 class="govuk-heading-m">{words.whole.title}</h2>
      <p class="govuk-body">{words.whole.hint}</p>
      <Button href={openDataFilePath(slug, 'open-data.zip')}>{words.whole.link}</Button>
      <h2 class="govuk-heading-m">{words.parts.title}</h2>
      <Links
        links={[
          [openDataFilePath(slug, 'statements.csv'), words.parts.statements],
          [moderationLogFilePath(slug, 'moderation-log.csv'), words.parts.log],
        ]}
      />
      <h2 class="govuk-heading-m">{words.polis.title}</h2>
      <p class="govuk-body">{words.polis.hint}</p>
      <Links links={[[openDataFilePath(slug, 'polis.zip'), words.polis.link]]} />
      <ul class="govuk-list govuk-list--bullet">
        {words.polis.differences.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{words.licence.title}</h2>
      <Licence model={model} community={community} texts={texts} />
      <h2 class="govuk-heading-m">{words.people.title}</h2>
      {words.people.paragraphs.map((text) => (
        <p class="govuk-body">{text}</p>
      ))}
      <Columns words={words} />
      <Check model={model} words={words} />
    </>
  )
}

const Links = ({ links }: { readonly links: readonly (readonly [href: string, label: string])[] }) => (
  <ul class="govuk-list">
    {links.map(([href, label]) => (
      <li>
        <a class="govuk-link" href={href}>
          {label}
        </a>
      </li>
    ))}
  </ul>
)

function Licence({ model, community, texts }: OpenDataViewProps) {
  const words = texts.openData.licence
  if (model.imported) {
    return (
      <>
        <p class="govuk-body">{words.brought}</p>
        <Attribution imported={model.imported} texts={texts.result} />
      </>
    )
  }
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={words.ownUrl}>
        {words.own(community)}
      </a>
    </p>
  )
}

function Columns({ words }: { readonly words: ResultsTexts['openData'] }) {
  const { columns } = words
  return (
    <>
      <h2 class="govuk-heading-m">{columns.title}</h2>
      <p class="govuk-body">{columns.note}</p>
      {Object.entries(columns.files).map(([file, rows]) => (
        <Details summary={file}>
          <Table
            columns={[{ label: columns.column }, { label: columns.meaning }]}
            rows={rows.map(([column, meaning]) => [<code>{column}</code>, meaning])}
          />
        </Details>
      ))}
    </>
  )
}

export function Check({ model, words }: { readonly model: ResultModel; readonly words: ResultsTexts['openData'] }) {
  const { check } = words
  return (
    <>
      <h2 class="govuk-heading-m">{check.title}</h2>
      {model.map ? (
        <>
          <p class="govuk-body">{check.drawn(model.map.drawnAt)}</p>
          <p class="app-exact app-breakable">{model.map.input}</p>
          <p class="govuk-body">{check.how}</p>
          <p class="app-exact app-breakable">{check.command}</p>
          <p class="govuk-body-s app-quiet">{check.fingerprint}</p>
        </>
      ) : (
        <p class="govuk-body">{check.none}</p>
      )}
    </>
  )
}
