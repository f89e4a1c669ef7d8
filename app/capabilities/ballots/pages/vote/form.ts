import { z } from 'zod'

const one = z.string().max(20)
const many = z
  .union([one, z.array(one).max(2_000)])
  .optional()
  .transform((given) => [given ?? []].flat())

/** The paper as a form: what is marked, or for each option in turn (`option`) what was written beside it (`value`). */
export const voteForm = z.strictObject({
  step: z.enum(['review', 'change', 'cast']),
  answer: z.enum(['yes', 'no', 'abstain']).optional(),
  chosen: many,
  option: many,
  value: many,
})
