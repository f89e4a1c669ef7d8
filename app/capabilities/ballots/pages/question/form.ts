import { z } from 'zod'
import { penceOf } from '../../rules/pounds.ts'
import type { BallotProblem } from '../../rules/problems-of-ballot.ts'

const words = (key: string) => z.string().max(40_000, key).default('')

/** Text fields are only bounded here: what they must hold is a rule, so that all that is wrong is said at once. */
export const questionFields = {
  question: words('question-long'),
  background: words('background-long'),
  askedBy: words('askedBy-long'),
  promise: words('promise-long'),
  budget: z.string().max(40, 'budget-wrong').default(''),
}

export const wordsOf = (form: Readonly<Record<'question' | 'background' | 'askedBy' | 'promise', string>>) => ({
  question: form.question,
  background: form.background,
  askedBy: form.askedBy,
  promise: form.promise,
})

export type ReadBudget =
  | { readonly ok: true; readonly pence: number }
  | { readonly ok: false; readonly problem: BallotProblem }

export function readBudget(typed: string): ReadBudget {
  if (typed.trim() === '') return { ok: false, problem: { field: 'budget', key: 'budget-missing' } }
  const pence = penceOf(typed)
  return pence === null || pence === 0
    ? { ok: false, problem: { field: 'budget', key: 'budget-wrong' } }
    : { ok: true, pence }
}
