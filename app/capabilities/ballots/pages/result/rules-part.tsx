import { Details } from '#ui/details.tsx'
import { BarChart } from '#ui/svg/bar-chart.tsx'
import { ScrollRegion, Table } from '#ui/table.tsx'
import { money, number, percent } from '#ui/texts/english.ts'
import type { RuleSide } from '../../rules/ballot-result.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import type { BudgetModel, ResultModel } from './model.ts'

interface RulesPartProps {
  readonly model: ResultModel
  readonly budget: BudgetModel
  readonly texts: BallotResultTexts
}

/** Each rule in a line, then its share of voters as bars, then project by project. */
export function RulesPart({ model, budget, texts }: RulesPartProps) {
  const { rules: words } = texts
  return (
    <section class="app-result__part" id="rules">
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="govuk-body app-measure">{words.lead}</p>
      <h3 class="govuk-heading-s">{words.drawing}</h3>
      <BarChart
        max={1}
        bars={budget.rules.map((side) => ({
          label: words.names[side.rule],
          value: shareOf(side, model),
          text: percent(shareOf(side, model)),
          isQuiet: side.rule !== 'own',
        }))}
      />
      <ScrollRegion label={words.table}>
        <Table
          caption={words.table}
          captionSize="s"
          firstCellIsHeader
          columns={[
            { label: words.rule },
            { label: words.projects, isNumeric: true },
            { label: words.spent, isNumeric: true },
            { label: words.represented, isNumeric: true },
          ]}
          rows={budget.rules.map((side) => [
            <RuleName side={side} texts={texts} />,
            number(side.winners.length),
            money(side.spent, model.currency),
            percent(shareOf(side, model)),
          ])}
        />
      </ScrollRegion>
      <Details summary={words.open}>
        <ProjectGrid model={model} budget={budget} texts={texts} />
      </Details>
    </section>
  )
}

const shareOf = ({ represented }: RuleSide, { papers }: ResultModel) => (papers === 0 ? 0 : represented / papers)

const RuleName = ({ side, texts }: { readonly side: RuleSide; readonly texts: BallotResultTexts }) => (
  <>
    {texts.rules.names[side.rule]}
    <span class="app-rule-meaning">{texts.rules.meaning[side.rule]}</span>
  </>
)

/** A mark where a rule chooses a project, in the order of this ballot. */
function ProjectGrid({ model, budget, texts }: RulesPartProps) {
  const { rules: words } = texts
  const chosen = budget.rules.map(({ winners }) => new Set(winners))
  const there = model.imported?.chosen ? new Set(model.imported.chosen) : null
  const columns = [...budget.rules.map(({ rule }) => words.names[rule]), ...(there ? [words.officially] : [])]
  return (
    <ScrollRegion label={words.open}>
      <Table
        firstCellIsHeader
        class="app-rule-grid"
        columns={[{ label: words.project }, ...columns.map((label) => ({ label }))]}
        rows={[...budget.winners, ...budget.losers].map(({ number: n, title }) => [
          title,
          ...[...chosen, ...(there ? [there] : [])].map((set) => <Mark isChosen={set.has(n)} texts={texts} />),
        ])}
      />
    </ScrollRegion>
  )
}

const Mark = ({ isChosen, texts }: { readonly isChosen: boolean; readonly texts: BallotResultTexts }) => (
  <span class={isChosen ? 'app-rule-mark app-rule-mark--yes' : 'app-rule-mark'}>
    <span class="govuk-visually-hidden">{isChosen ? texts.rules.wins : texts.rules.no}</span>
  </span>
)
