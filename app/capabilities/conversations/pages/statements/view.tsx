import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { sortKeys } from '../../rules/sort-statements.ts'
import type { ResultsTexts } from '../../texts/results/en.ts'
import { conversationsPath, moderationLogPath, resultsPath, statementsPath } from '../addresses.ts'
import { pageItems } from '../page-items.ts'
import { Answers, AnswersKey } from '../results/answers.tsx'
import { StatementLine } from '../results/statement-line.tsx'
import type { StatementModel, StatementsModel } from './present.ts'

interface StatementsViewProps {
  readonly model: StatementsModel
  readonly texts: ResultsTexts
}

export function StatementsView({ model, texts }: StatementsViewProps) {
  const words = texts.statements
  return (
    <>
      <Breadcrumbs
        items={[
          { label: texts.result.all, href: conversationsPath },
          { label: words.result, href: resultsPath(model.slug) },
        ]}
      />
      <p class="app-kicker">{words.of(model.question)}</p>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      {model.all === 0 ? (
        <EmptyState title={words.noneTitle}>
          <p>{words.none}</p>
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">{words.lead(model.all)}</p>
          <Choose model={model} words={words} />
          <Listed model={model} texts={texts} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={moderationLogPath(model.slug)}>
          {words.log}
        </a>
      </p>
    </>
  )
}

const Choose = ({ model, words }: { readonly model: StatementsModel; readonly words: ResultsTexts['statements'] }) => (
  <form method="get" action={statementsPath(model.slug)} class="app-choose app-screen-only">
    <Select
      name="sort"
      label={words.sort}
      items={sortKeys.map((value) => ({ value, label: words.sorts[value] }))}
      value={model.sort}
    />
    <TextInput name="find" label={words.find} value={model.find} attributes={{ maxlength: 80 }} />
    <Button kind="secondary">{words.submit}</Button>
  </form>
)

function Listed({ model, texts }: StatementsViewProps) {
  const words = texts.statements
  return (
    <>
      {model.find !== '' && (
        <p class="govuk-body">
          {words.found(model.found, model.find)}{' '}
          <a class="govuk-link" href={statementsPath(model.slug)}>
            {words.all}
          </a>
        </p>
      )}
      {model.found > 0 && <AnswersKey texts={texts.result} />}
      <ol class="app-said-list">
        {model.statements.map((each) => (
          <StatementLine
            {...each}
            slug={model.slug}
            texts={texts.result}
            isTarget
            takes={each.common && <CommonMark side={each.common} texts={texts} />}
            note={each.agree + each.disagree + each.pass === 0 ? words.votes(0) : undefined}
          >
            <Answers side={sideOf(each)} groups={each.groups} everyone={each} texts={texts.result} />
          </StatementLine>
        ))}
      </ol>
      {model.drawnAt && model.statements.some(({ groups }) => groups.length > 0) && (
        <p class="govuk-body-s app-quiet">{words.perGroup(model.drawnAt)}</p>
      )}
      {model.pages > 1 && <Pages model={model} />}
    </>
  )
}

export const sideOf = ({ agree, disagree, common }: StatementModel) =>
  common ?? (disagree > agree ? ('disagree' as const) : ('agree' as const))

export const CommonMark = ({ side, texts }: { readonly side: 'agree' | 'disagree'; readonly texts: ResultsTexts }) => (
  <p class={`app-said__takes app-said__takes--${side}`}>{texts.statements.one.isCommon[side]}</p>
)

function Pages({ model }: { readonly model: StatementsModel }) {
  const words = model.find === '' ? {} : { find: model.find }
  const href = (page: number) =>
    `${statementsPath(model.slug)}?${new URLSearchParams({ sort: model.sort, ...words, page: String(page) })}`
  return <Pagination {...pageItems(model.page, model.pages, href)} />
}
