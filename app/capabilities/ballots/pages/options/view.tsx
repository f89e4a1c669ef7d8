import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { money } from '#ui/texts/english.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { managePath, manyOptionsPath, optionPath, proposalsPath } from '../addresses.ts'
import { StepPage, type StepShown } from '../draft-step.tsx'
import { OptionFields } from './fields.tsx'

/** What is on the paper, ways to put more on it, and a form for one more. */
export function OptionsView({ ballot, texts: { manage }, errors, typed }: StepShown) {
  const own = manage.options
  const { slug, paper, options, budgetPence } = ballot
  return (
    <>
      <BackLink href={managePath(slug)} label={manage.back} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <span class="govuk-caption-l">{manage.caption}</span>
          <h1 class="govuk-heading-l">{own.title}</h1>
          {paper === 'yes-no' ? <InsetText>{own.yesNo}</InsetText> : <Listed ballot={ballot} texts={own} />}
          {paper !== 'yes-no' && (
            <>
              <ButtonGroup>
                <Button kind="secondary" href={proposalsPath(slug)}>
                  {own.fromProposals}
                </Button>
                <Button kind="secondary" href={manyOptionsPath(slug)}>
                  {own.addMany}
                </Button>
              </ButtonGroup>
              <h2 class="govuk-heading-m" id="add">
                {own.add}
              </h2>
              <form method="post" novalidate data-keep-text>
                <OptionFields
                  texts={own}
                  start={null}
                  isBudget={budgetPence !== null}
                  others={options}
                  errors={errors}
                  typed={typed}
                />
                <Button preventDoubleClick>{own.addButton}</Button>
              </form>
            </>
          )}
        </div>
      </div>
    </>
  )
}

function Listed({ ballot, texts }: { readonly ballot: Ballot; readonly texts: RunTexts['manage']['options'] }) {
  const { slug, options, budgetPence } = ballot
  if (options.length === 0) return <p class="govuk-body">{texts.none}</p>
  const total = options.reduce((sum, { costPence }) => sum + (costPence ?? 0), 0)
  return (
    <>
      <p class="govuk-body">
        {budgetPence === null ? texts.count(options.length) : texts.total(options.length, total, budgetPence)}
      </p>
      {budgetPence !== null && options.length > 1 && total <= budgetPence && <InsetText>{texts.allFit}</InsetText>}
      <SummaryList
        rows={options.map(({ number, title, costPence, district }) => ({
          key: `${number}. ${title}`,
          value: [budgetPence === null ? '' : costPence === null ? texts.noCost : money(costPence), district]
            .filter(Boolean)
            .join(' · '),
          actions: [{ href: optionPath(slug, number), label: texts.change, what: title }],
        }))}
      />
    </>
  )
}

/** Many at once, as they stand in a list already. */
export function ManyView({ ballot, texts: { manage }, errors, typed }: StepShown) {
  const own = manage.options
  return (
    <StepPage title={own.addMany} slug={ballot.slug} errors={errors} manage={manage}>
      <Textarea
        name="many"
        label={own.many}
        labelSize="s"
        hint={ballot.budgetPence === null ? own.manyHintPlain : own.manyHint}
        rows={10}
        errors={errors}
        typed={typed}
      />
    </StepPage>
  )
}
