import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { number } from '#ui/texts/english.ts'
import type { ResultsTexts } from '../../texts/results/en.ts'
import { capital } from '../../texts/results/numbers.ts'
import { conversationsPath, resultsPath, statementPath, statementsPath, takePartPath } from '../addresses.ts'
import { Answers } from '../results/answers.tsx'
import type { StatementModel } from './present.ts'
import { CommonMark, sideOf } from './view.tsx'

export interface OneStatementModel extends StatementModel {
  readonly question: string
  readonly slug: string
  readonly isOpen: boolean
  readonly drawnAt: Date | null
  /** Numbers of the published statements before and after. */
  readonly before: number | null
  readonly after: number | null
}

/** One statement with everything there is to know of it. */
export function OneStatementView({
  model,
  texts,
}: {
  readonly model: OneStatementModel
  readonly texts: ResultsTexts
}) {
  const { statements: words, result } = texts
  return (
    <>
      <Breadcrumbs
        items={[
          { label: result.all, href: conversationsPath },
          { label: words.result, href: resultsPath(model.slug) },
          { label: words.heading, href: statementsPath(model.slug) },
        ]}
      />
      <p class="app-kicker">{words.of(model.question)}</p>
      <h1 class="govuk-heading-m">{words.one.title(model.number)}</h1>
      <div class="app-statement">
        {model.common && <CommonMark side={model.common} texts={texts} />}
        <p class="app-statement__text">{model.text}</p>
        <p class="app-statement__byline">
          {model.isSeed ? words.seed : words.offered}, {words.since(model.madeAt)}
        </p>
        <Answers side={sideOf(model)} groups={model.groups} everyone={model} texts={result} />
      </div>
      <Counts model={model} texts={texts} />
      {model.drawnAt && model.groups.length > 0 && (
        <p class="govuk-body-s app-quiet">{words.perGroup(model.drawnAt)}</p>
      )}
      {model.isOpen && <Button href={takePartPath(model.slug)}>{words.one.takePart}</Button>}
      <Pagination
        previous={
          model.before === null
            ? undefined
            : {
                href: statementPath(model.slug, model.before),
                label: result.number(model.before),
                text: words.one.before,
              }
        }
        next={
          model.after === null
            ? undefined
            : { href: statementPath(model.slug, model.after), label: result.number(model.after), text: words.one.after }
        }
      />
    </>
  )
}

function Counts({ model, texts }: { readonly model: OneStatementModel; readonly texts: ResultsTexts }) {
  const { columns, counts } = texts.statements.one
  const rows = [
    { who: texts.result.bars.everyone, agree: model.agree, pass: model.pass, disagree: model.disagree },
    ...model.groups.map((votes) => ({ ...votes, who: texts.result.groups.name(votes.group) })),
  ]
  return (
    <Table
      caption={counts}
      captionSize="m"
      class="app-counts"
      columns={[
        { label: columns.who },
        { label: columns.agree, isNumeric: true },
        { label: columns.pass, isNumeric: true },
        { label: columns.disagree, isNumeric: true },
      ]}
      firstCellIsHeader
      rows={rows.map(({ who, agree, pass, disagree }) => [capital(who), number(agree), number(pass), number(disagree)])}
    />
  )
}
