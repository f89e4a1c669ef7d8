import type { FormProblem } from '#platform/web/form.ts'
import { penceFrom } from '../../rules/pence.ts'
import { type CommitmentProblem, type CommitmentWords, problemsOfWords } from '../../rules/problems-of-commitment.ts'
import { dateParts, dueOf, line } from '../fields.ts'

/** The fields that make words a promise; a form of another capability may take them in. */
export const promiseShape = {
  what: line,
  responsible: line,
  accountable: line,
  ...dateParts,
  money: line,
  measure: line,
  baseline: line,
  target: line,
}

export type PromiseFieldsTyped = { readonly [Name in keyof typeof promiseShape]: string } & {
  readonly details?: string
}

/** What is promised, and what is wrong with it whatever the day. */
export function promiseOf(form: PromiseFieldsTyped): {
  readonly promise: CommitmentWords
  readonly problems: readonly FormProblem[]
} {
  const { what, details = '', responsible, accountable, measure, baseline, target } = form
  const words = { what, details, responsible, accountable, measure, baseline, target }
  const dueOn = dueOf(form)
  const moneyPence = form.money === '' ? null : penceFrom(form.money)
  const problems: FormProblem[] = problemsOfWords(words).map(problemOfField)
  if (dueOn === null) problems.push({ name: 'due', key: 'due-form' })
  if (form.money !== '' && moneyPence === null) problems.push({ name: 'money', key: 'money-form' })
  return { promise: { ...words, dueOn: dueOn ?? '', moneyPence }, problems }
}

/** A problem that the act found, at the field it is about. */
export const problemOfField = ({ name, key }: CommitmentProblem): FormProblem => ({
  name: name === 'dueOn' ? 'due' : name === 'moneyPence' ? 'money' : name,
  key,
})
