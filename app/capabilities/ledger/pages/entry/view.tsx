import { BackLink } from '#ui/back-link.tsx'
import { Details } from '#ui/details.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import type { LedgerTexts } from '../../texts/en.ts'
import { recordAddress, recordPath } from '../addresses.ts'
import type { EntryModel } from './present.ts'

interface Props {
  readonly model: EntryModel
  readonly texts: LedgerTexts
}

export function EntryView({ model, texts }: Props) {
  const words = texts.entry
  return (
    <>
      <BackLink href={recordPath} label={words.back} />
      <p class="app-kicker">{words.title(model.seq)}</p>
      <h1 class="govuk-heading-l">{model.words}</h1>
      {model.about && (
        <p class="govuk-body">
          <a class="govuk-link" href={model.about}>
            {words.about}
          </a>
        </p>
      )}
      <SummaryList rows={rowsOf({ model, texts })} />
      <h2 class="govuk-heading-m">{words.facts}</h2>
      {model.facts.length === 0 ? (
        <p class="govuk-body">{words.noFacts}</p>
      ) : (
        <Table
          columns={[{ label: words.fact }, { label: words.value, class: 'app-breaks' }]}
          rows={model.facts.map(({ name, value }) => [name, <span class="app-breaks">{value}</span>])}
          firstCellIsHeader
        />
      )}
      <Details summary={words.exact}>
        <pre class="app-exact app-record__exact">{model.body}</pre>
        <p class="govuk-body">{words.exactHint}</p>
      </Details>
      {(model.before || model.after) && (
        <Pagination
          previous={model.before ? { href: model.before, text: words.before } : undefined}
          next={model.after ? { href: model.after, text: words.after } : undefined}
        />
      )}
    </>
  )
}

const rowsOf = ({ model, texts: { entry: words } }: Props) => [
  { key: words.when, value: <time dateTime={model.at}>{model.when}</time> },
  {
    key: words.kind,
    value: (
      <>
        {model.kindName} <span class="app-exact">({model.kind})</span>
      </>
    ),
  },
  {
    key: words.subject,
    value: (
      <>
        <span class="app-exact">{model.subject}</span>
        <br />
        <a class="govuk-link" href={recordAddress({ subject: model.subject })}>
          {words.subjectAll}
        </a>
      </>
    ),
  },
  { key: words.fingerprint, value: <span class="app-exact">{model.hash}</span> },
  {
    key: words.previous,
    value: model.seq === 1 ? words.first : <span class="app-exact">{model.previous}</span>,
  },
]
