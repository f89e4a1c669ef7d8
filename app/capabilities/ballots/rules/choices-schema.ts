import { z } from 'zod'
import type { Choices } from '../vocabulary.ts'

const option = z.int().min(1)
const options = z.array(option).max(5_000)

/** Choices as they come from outside: a file, an entered sheet. Whether they fit a ballot says `problemsOfChoices`. */
export const choicesSchema: z.ZodType<Choices> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('yes-no'), answer: z.enum(['yes', 'no', 'abstain']) }),
  z.strictObject({ type: z.literal('choose-one'), option: option.nullable() }),
  z.strictObject({ type: z.literal('approval'), options }),
  z.strictObject({ type: z.literal('knapsack'), options }),
  z.strictObject({
    type: z.literal('points'),
    points: z.array(z.strictObject({ option, points: z.int().min(0) })).max(5_000),
  }),
  z.strictObject({
    type: z.literal('score'),
    scores: z.array(z.strictObject({ option, score: z.int().min(0) })).max(5_000),
  }),
  z.strictObject({ type: z.literal('ranking'), options }),
])
