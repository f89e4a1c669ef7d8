import { Details } from '#ui/details.tsx'
import { KeyFigures } from '#ui/key-figures.tsx'
import { money, percent } from '#ui/texts/english.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { workingPath } from '../result-addresses.ts'
import type { BudgetModel, ResultModel } from './model.ts'
import { ProjectList } from './project-card.tsx'
import { RulesPart } from './rules-part.tsx'

interface BudgetViewProps {
  readonly model: ResultModel
  readonly budget: BudgetModel
  readonly texts: BallotResultTexts
}

/** What won and why, what did not, and how other rules would have chosen. */
export function BudgetView({ model, budget, texts }: BudgetViewProps) {
  const { page } = texts
  if (budget.cannot)
    return <p class="govuk-body-l">{budget.cannot === 'no-papers' ? page.noPapers : page.notForThese}</p>
  return (
    <>
      <Figures model={model} budget={budget} texts={texts} />
      <section class="app-result__part">
        <h2 class="govuk-heading-m">{page.won.title}</h2>
        <p class="govuk-body app-measure">{leadOf(model, budget, texts)}</p>
        <ProjectList projects={budget.winners} model={model} texts={texts} />
      </section>
      <section class="app-result__part">
        <h2 class="govuk-heading-m">{page.lost.title}</h2>
        <p class="govuk-body app-measure">{budget.losers.length === 0 ? page.lost.none : page.lost.lead}</p>
        <Losers model={model} budget={budget} texts={texts} />
      </section>
      <RulesPart model={model} budget={budget} texts={texts} />
    </>
  )
}

const losersAtOnce = 8

/** The nearest ones at once; where there are many, the others at a press. */
function Losers({ model, budget, texts }: BudgetViewProps) {
  const [first, rest] = [budget.losers.slice(0, losersAtOnce), budget.losers.slice(losersAtOnce)]
  return (
    <>
      <ProjectList projects={first} model={model} texts={texts} />
      {rest.length > 0 && (
        <Details summary={texts.page.lost.more(rest.length)} class="app-room-above">
          <ProjectList projects={rest} model={model} texts={texts} />
        </Details>
      )}
    </>
  )
}

function Figures({ model, budget, texts }: BudgetViewProps) {
  const source = { href: workingPath(model.slug), label: texts.page.check.working }
  const { page } = texts
  const sums = [budget.spent, budget.budget - budget.spent].map((sum) => money(sum, model.currency))
  // Large sums stay on one line of a phone; all of them are then of one size.
  const isLong = sums.some((text) => text.length > longFigure)
  const figure = (text: string) => (isLong ? <span class="app-figure-long">{text}</span> : text)
  return (
    <KeyFigures
      items={[
        { label: page.spent.spent, number: figure(sums[0]!), source },
        {
          label: page.spent.left,
          number: figure(sums[1]!),
          source,
        },
        {
          label: page.spent.represented,
          number: figure(percent(model.papers === 0 ? 0 : budget.represented / model.papers)),
          source,
        },
      ]}
    />
  )
}

const longFigure = 7

function leadOf(model: ResultModel, { share }: BudgetModel, { page }: BallotResultTexts): string {
  const { lead } = page.won
  const { rule, currency } = model
  if (rule === 'phragmen' || rule === 'greedy') return lead[rule]
  if (!share) return lead['equal-shares']
  return `${lead['equal-shares']} ${page.won.share(money(share.equal, currency), money(share.final, currency))}`
}
