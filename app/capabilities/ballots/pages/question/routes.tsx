import { z } from 'zod'
import { TextInput } from '#ui/text-input.tsx'
import { poundsOf } from '../../rules/pounds.ts'
import { questionPath } from '../addresses.ts'
import { draftStep, StepPage, type StepShown } from '../draft-step.tsx'
import { QuestionFields } from './fields.tsx'
import { questionFields, readBudget, wordsOf } from './form.ts'

export const questionRoutes = draftStep({
  path: questionPath,
  summary: 'The question of a ballot, why it is asked and what follows',
  title: ({ manage }) => manage.question.title,
  form: z.strictObject(questionFields),
  read(form, ballot) {
    if (ballot.budgetPence === null) return { ok: true, changes: wordsOf(form) }
    const budget = readBudget(form.budget)
    return budget.ok
      ? { ok: true, changes: { ...wordsOf(form), budgetPence: budget.pence } }
      : { ok: false, problems: [budget.problem] }
  },
  view: QuestionView,
})

function QuestionView({ ballot, texts: { manage }, errors, typed }: StepShown) {
  const own = manage.question
  return (
    <StepPage title={own.title} slug={ballot.slug} errors={errors} manage={manage}>
      <QuestionFields texts={own} start={ballot} errors={errors} typed={typed} />
      {ballot.budgetPence !== null && (
        <TextInput
          name="budget"
          label={own.budget}
          labelSize="s"
          hint={own.budgetHint}
          prefix="£"
          width={10}
          inputmode="decimal"
          value={poundsOf(ballot.budgetPence)}
          errors={errors}
          typed={typed}
        />
      )}
    </StepPage>
  )
}
