import { z } from 'zod'

const line = (name: string, most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/\s+/gu, ' ').trim())
    .max(most, `${name}-long`)

export const electionForm = z.strictObject({
  question: line('question', 250).default(''),
  askedBy: line('asked-by', 200).default(''),
  source: line('source', 300).min(1, 'source-missing'),
  mend: z.literal('yes').optional(),
  file: z.string().max(0).optional(),
})

export type ElectionForm = z.infer<typeof electionForm>

export const jobAddress = z.strictObject({ job: z.uuid() })

/** The most bytes that the file may have. */
export const mostBytes = { file: 100 * 2 ** 20 } as const
