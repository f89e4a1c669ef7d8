import { z } from 'zod'
import { tidyLine } from '#platform/tidy-text.ts'

const line = (name: string, most: number) =>
  z.string(`${name}-missing`).overwrite(tidyLine).min(1, `${name}-missing`).max(most, `${name}-long`)

export const importForm = z.strictObject({
  /** May be left empty where summary.csv has it. */
  question: z.string().overwrite(tidyLine).max(200, 'question-long').default(''),
  askedBy: line('asked-by', 200),
  source: line('source', 300),
  licence: line('licence', 1_000),
  leaveOut: z.literal('yes').optional(),
  votes: z.string().max(0).optional(),
  comments: z.string().max(0).optional(),
  summary: z.string().max(0).optional(),
})

export type ImportForm = z.infer<typeof importForm>

export const jobAddress = z.strictObject({ job: z.uuid() })

/** The most bytes that each file may have. */
export const mostBytes = { votes: 24 * 2 ** 20, comments: 8 * 2 ** 20, summary: 2 ** 20 } as const
