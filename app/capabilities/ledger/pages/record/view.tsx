import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import type { LedgerTexts } from '../../texts/en.ts'
import { entryPath, recordHeadPath, recordLinesPath, recordPath } from '../addresses.ts'
import type { RecordModel } from './present.ts'

interface Props {
  readonly model: RecordModel
  readonly texts: LedgerTexts
}

export function RecordView({ model, texts }: Props) {
  const words = texts.record
  if (model.count === 0) return <Empty texts={texts} />
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l app-measure">{words.lead}</p>
      <p class="govuk-body">
        {words.holds(model.count)} {words.newest}
      </p>
      <Filter model={model} texts={texts} />
      {model.days.length === 0 && (
        <EmptyState title={words.noneTitle}>
          <p class="govuk-body">
            {words.none} <ShowAll texts={texts} />
          </p>
        </EmptyState>
      )}
      {model.days.map(({ day, lines }) => (
        <section>
          <h2 class="govuk-heading-s app-record__day">{day}</h2>
          <ol class="app-record">
            {lines.map((line) => (
              <li class="app-record__line">
                <a class="govuk-link app-record__words" href={line.href}>
                  {line.words}
                </a>
                <span class="app-record__note">
                  <time dateTime={line.at}>{line.time}</time> · {words.number(line.seq)}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {(model.earlier || model.later) && (
        <Pagination
          previous={model.later ? { href: model.later, text: words.later } : undefined}
          next={model.earlier ? { href: model.earlier, text: words.earlier } : undefined}
        />
      )}
      <Check model={model} texts={texts} />
    </>
  )
}

const ShowAll = ({ texts }: { readonly texts: LedgerTexts }) => (
  <a class="govuk-link" href={recordPath}>
    {texts.record.showAll}
  </a>
)

const Filter = ({ model, texts }: Props) =>
  model.subject ? (
    <p class="govuk-body govuk-inset-text">
      {texts.record.aboutOne} <ShowAll texts={texts} />
    </p>
  ) : (
    <form method="get" action={recordPath} class="app-find">
      <Select
        name="kind"
        label={texts.record.filter}
        value={model.kind ?? ''}
        items={[
          { value: '', label: texts.record.all },
          ...model.kinds.map(({ kind, name }) => ({ value: kind, label: name })),
        ]}
      />
      <Button kind="secondary">{texts.record.apply}</Button>
    </form>
  )

const Check = ({ model, texts }: Props) => {
  const words = texts.record
  return (
    <section class="app-room-above" id="check">
      <h2 class="govuk-heading-m">{words.checkTitle}</h2>
      <p class="govuk-body app-measure">{words.check}</p>
      <dl class="app-record__head">
        <dt>{words.head}</dt>
        <dd>
          <a class="govuk-link" href={entryPath(model.head.seq)}>
            {words.number(model.head.seq)}
          </a>
        </dd>
        <dt>{words.headFingerprint}</dt>
        <dd class="app-exact">{model.head.hash}</dd>
      </dl>
      <p class="govuk-body">
        <a class="govuk-link" href={recordLinesPath}>
          {words.download}
        </a>{' '}
        <span class="app-quiet">{words.downloadHint}</span>
        <br />
        <a class="govuk-link" href={recordHeadPath}>
          {words.headAsData}
        </a>
      </p>
      <Details summary={words.how}>
        <p class="govuk-body">{words.howCommand}</p>
        <pre class="app-exact app-record__exact">{`folkmoot verify record.jsonl --head ${model.head.seq}:${model.head.hash}`}</pre>
        <p class="govuk-body">{words.howHead}</p>
        <p class="govuk-body">{words.howOwn}</p>
      </Details>
    </section>
  )
}

const Empty = ({ texts }: { readonly texts: LedgerTexts }) => (
  <>
    <h1 class="govuk-heading-l">{texts.record.title}</h1>
    <p class="govuk-body-l app-measure">{texts.record.lead}</p>
    <EmptyState title={texts.record.emptyTitle}>
      <p class="govuk-body">{texts.record.empty}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {texts.record.emptyNext}
        </a>
      </p>
    </EmptyState>
  </>
)
