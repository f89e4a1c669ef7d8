import { z } from 'zod'
import type { Ballot } from '../../reads/find-ballot.ts'
import type { DraftOption } from '../../rules/ballot-draft.ts'
import { penceOf } from '../../rules/pounds.ts'
import type { BallotProblem } from '../../rules/problems-of-ballot.ts'

const number = z.string().regex(/^\d{1,4}$/)

export const optionForm = z.strictObject({
  name: z.string().max(2_000, 'option-title-long').default(''),
  cost: z.string().max(40, 'cost-wrong').default(''),
  summary: z.string().max(20_000, 'option-summary-long').default(''),
  district: z.string().max(100, 'option-title-long').default(''),
  bestOf: z.string().max(100, 'option-title-long').default(''),
  needs: z.union([z.array(number), number.transform((one) => [one])]).default([]),
})

export type ReadOption =
  | { readonly ok: true; readonly option: DraftOption }
  | { readonly ok: false; readonly problem: BallotProblem }

/** @param before what stands there now; it keeps where it comes from */
export function readOption(form: z.infer<typeof optionForm>, before: DraftOption | null): ReadOption {
  const costPence = form.cost.trim() === '' ? null : penceOf(form.cost)
  if (form.cost.trim() !== '' && costPence === null) return { ok: false, problem: { field: 'cost', key: 'cost-wrong' } }
  if (form.name.trim() === '') return { ok: false, problem: { field: 'name', key: 'option-untitled' } }
  return {
    ok: true,
    option: {
      title: form.name,
      summary: form.summary,
      costPence,
      district: form.district,
      bestOf: form.bestOf,
      needs: form.needs.map(Number),
      fromItem: before?.fromItem ?? null,
    },
  }
}

/** The options without one of them; those after it move up, and what others need moves with them. */
export const withoutOption = (options: Ballot['options'], gone: number): readonly DraftOption[] =>
  options
    .filter(({ number }) => number !== gone)
    .map((option) => ({
      ...option,
      needs: option.needs.filter((each) => each !== gone).map((each) => (each > gone ? each - 1 : each)),
    }))
