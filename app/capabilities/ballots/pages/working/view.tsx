import { BackLink } from '#ui/back-link.tsx'
import { Details } from '#ui/details.tsx'
import { ScrollRegion, Table } from '#ui/table.tsx'
import { money, number } from '#ui/texts/english.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { listed, share } from '../../texts/result/numbers.ts'
import { frozenPath, resultPath } from '../addresses.ts'
import type { BudgetModel, ProjectModel, ResultModel } from '../result/model.ts'
import { SingleView } from '../result/single-view.tsx'

interface WorkingViewProps {
  readonly model: ResultModel
  readonly texts: BallotResultTexts
}

/** Every step of the count in the order in which it was done, and who paid what. */
export function WorkingView({ model, texts }: WorkingViewProps) {
  const { working: words } = texts
  return (
    <>
      <BackLink href={resultPath(model.slug)} label={words.back} />
      <span class="govuk-caption-l">{model.question}</span>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body app-measure">{words.lead}</p>
      {model.budget && <BudgetSteps model={model} budget={model.budget} texts={texts} />}
      {model.single && <SingleView model={model} single={model.single} texts={texts} />}
      <p class="govuk-body">
        <a class="govuk-link" href={frozenPath(model.slug)}>
          {words.rule}
        </a>
      </p>
    </>
  )
}

interface BudgetStepsProps extends WorkingViewProps {
  readonly budget: BudgetModel
}

function BudgetSteps({ model, budget, texts }: BudgetStepsProps) {
  const { working: words } = texts
  if (budget.steps.length === 0) return <p class="govuk-body">{words.none}</p>
  const hasLoads = budget.steps.some(({ by }) => by === 'loads')
  const paid = budget.winners.filter((project) => project.paid.length > 0)
  return (
    <>
      {budget.share && <p class="govuk-body app-measure">{words.ended[budget.share.ended]}</p>}
      <ScrollRegion label={words.heading}>
        <Table
          columns={[
            { label: words.columns.step, isNumeric: true },
            { label: words.columns.project },
            { label: words.columns.what },
            { label: words.columns.supporters, isNumeric: true },
            { label: hasLoads ? words.columns.load : words.columns.price, isNumeric: true },
            { label: words.columns.left, isNumeric: true },
          ]}
          rows={budget.steps.map((step, k) => [
            number(k + 1),
            step.title,
            whatOf(step, budget, texts),
            number(step.supporters),
            step.price === null ? '–' : share(step.price, model.currency),
            money(step.left, model.currency),
          ])}
        />
      </ScrollRegion>
      {paid.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{words.payments}</h2>
          {paid.map((project) => (
            <Payments project={project} model={model} texts={texts} />
          ))}
        </>
      )}
    </>
  )
}

function whatOf(
  step: BudgetModel['steps'][number],
  budget: BudgetModel,
  { working: words }: BallotResultTexts,
): string {
  const what = step.what === 'taken' ? words.by[step.by] : words.passedOver
  if (step.tiedWith.length === 0) return what
  const title = (wanted: number) =>
    [...budget.winners, ...budget.losers].find((project) => project.number === wanted)?.title ?? ''
  return `${what}. ${words.tied}: ${listed(step.tiedWith.slice(0, 4).map(title))}`
}

interface PaymentsProps extends WorkingViewProps {
  readonly project: ProjectModel
}

const Payments = ({ project, model, texts }: PaymentsProps) => (
  <Details summary={`${project.title}: ${money(project.cost, model.currency)}`}>
    <ul class="govuk-list">
      {project.paid.map((part) => (
        <li>{texts.why.drawing.paid([part], model.currency)}</li>
      ))}
    </ul>
  </Details>
)
