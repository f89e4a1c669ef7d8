import { Checkboxes } from '#ui/checkboxes.tsx'
import { Details } from '#ui/details.tsx'
import { Radios } from '#ui/radios.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { budgetTies, completions, satisfactions, singleTies } from '../../rules/count-rule.ts'
import { isBudgetRule } from '../../rules/is-budget-rule.ts'
import { poundsOf } from '../../rules/pounds.ts'
import { rulesForPaper } from '../../rules/rules-for-paper.ts'
import { StepPage, type StepShown } from '../draft-step.tsx'
import { majorities, majorityName, percentOf } from './form.ts'

/** The rule in plain words, with what it means for people who are few; more choices for those who want them. */
export function CountView(shown: StepShown) {
  const { ballot, texts, errors, typed } = shown
  const own = texts.manage.count
  const rules = rulesForPaper(ballot.paper, ballot.budgetPence !== null)
  return (
    <StepPage title={own.title} slug={ballot.slug} errors={errors} manage={texts.manage} intro={own.intro}>
      <Radios
        name="rule"
        legend={own.rule}
        legendSize="s"
        items={rules.map((value, k) => {
          const { label, hint, minorities } = texts.rules.guides[value]
          return {
            value,
            label: `${label}${k === 0 && rules.length > 1 ? own.recommended : ''}`,
            hint: `${hint} ${own.minorities}${minorities.charAt(0).toLowerCase()}${minorities.slice(1)}`,
          }
        })}
        value={ballot.rule.rule}
        errors={errors}
        typed={typed}
      />
      {isBudgetRule(ballot.rule) ? <BudgetFields {...shown} /> : <SingleFields {...shown} />}
    </StepPage>
  )
}

function BudgetFields({ ballot, texts, errors, typed }: StepShown) {
  const own = texts.manage.count
  const { rule } = ballot
  if (!isBudgetRule(rule)) return null
  const shares = rule.rule === 'equal-shares' ? rule : { satisfaction: 'cost', completion: 'add1+greedy' }
  const field = { errors, typed }
  return (
    <>
      <Radios
        name="ties"
        legend={own.ties}
        legendSize="s"
        items={budgetTies.map((value) => ({ value, label: own.budgetTies[value] }))}
        value={rule.ties}
        {...field}
      />
      <Details summary={own.exact} open={errors.length > 0}>
        <Radios
          name="satisfaction"
          legend={own.satisfaction}
          legendSize="s"
          items={satisfactions
            .filter((value) => value !== 'points' || ballot.paper === 'points')
            .map((value) => ({ value, label: own.satisfactions[value] }))}
          value={shares.satisfaction}
          isSmall
          {...field}
        />
        <Radios
          name="completion"
          legend={own.completion}
          legendSize="s"
          items={completions.map((value) => ({ value, label: texts.rules.completions[value] }))}
          value={shares.completion}
          isSmall
          {...field}
        />
        <Checkboxes
          name="perCost"
          legend={texts.rules.guides.greedy.label}
          legendSize="s"
          items={[{ value: 'yes', label: own.perCost, hint: own.perCostHint }]}
          values={rule.rule === 'greedy' && rule.isPerCost ? ['yes'] : []}
          isSmall
          {...field}
        />
        <TextInput
          name="minimum"
          label={own.minimum}
          labelSize="s"
          hint={own.minimumHint}
          suffix="%"
          width={3}
          inputmode="numeric"
          value={percentOf(rule.minimumSupport)}
          {...field}
        />
        <Textarea
          name="districts"
          label={own.districts}
          labelSize="s"
          hint={own.districtsHint}
          rows={4}
          value={rule.districts.map(({ district, pence }) => `${district}; ${poundsOf(pence)}`).join('\n')}
          {...field}
        />
      </Details>
    </>
  )
}

function SingleFields({ ballot, texts, errors, typed }: StepShown) {
  const own = texts.manage.count
  const { rule, paper } = ballot
  if (isBudgetRule(rule)) return null
  const field = { errors, typed }
  return (
    <>
      {rule.rule === 'yes-no' && (
        <>
          <Radios
            name="majority"
            legend={own.majority}
            legendSize="s"
            items={Object.keys(majorities).map((value) => ({
              value,
              label: own.majorities[value as keyof typeof majorities],
            }))}
            value={majorityName(rule)}
            {...field}
          />
          <TextInput
            name="quorum"
            label={own.quorum}
            labelSize="s"
            hint={own.quorumHint}
            suffix="%"
            width={3}
            inputmode="numeric"
            value={percentOf(rule.quorum)}
            {...field}
          />
        </>
      )}
      {paper === 'ranking' && (
        <TextInput
          name="seats"
          label={own.seats}
          labelSize="s"
          width={2}
          inputmode="numeric"
          value={rule.rule === 'stv' ? String(rule.seats) : ''}
          {...field}
        />
      )}
      <Radios
        name="ties"
        legend={own.ties}
        legendSize="s"
        items={singleTies.map((value) => ({ value, label: own.singleTies[value] }))}
        value={rule.ties}
        {...field}
      />
    </>
  )
}
