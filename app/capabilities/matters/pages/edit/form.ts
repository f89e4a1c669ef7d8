import { z } from 'zod'
import { plainWords } from '#platform/web/plain-words.ts'

const required = (most: number, missing: string, long: string) =>
  plainWords(missing).pipe(z.string().min(1, missing).max(most, long))
const optional = (most: number, long: string) => plainWords('wrong').pipe(z.string().max(most, long)).default('')

const fields = {
  title: required(120, 'title-missing', 'title-long'),
  question: required(300, 'question-missing', 'question-long'),
  summary: optional(4_000, 'summary-long'),
  responsible: optional(200, 'responsible-long'),
  place: optional(100, 'place-long'),
}

export const newForm = z.strictObject({ ...fields, how: z.enum(['draft', 'publish']).default('draft') })
export const changeForm = z.strictObject(fields)

export type MatterFields = z.infer<typeof changeForm>
