import { z } from 'zod'
import { plainLine } from '../../rules/plain-line.ts'
import { tiers } from '../../vocabulary.ts'

const line = (missing: string, most: number, long: string) =>
  z.string(missing).overwrite(plainLine).min(1, missing).max(most, long)

export const loadForm = z.strictObject({
  tier: z.enum(tiers, 'tier-missing'),
  code: line('code-missing', 60, 'code-missing'),
  name: line('name-missing', 60, 'name-missing'),
  within: z
    .string()
    .overwrite(plainLine)
    .regex(/^$|^[A-Z0-9][A-Za-z0-9-]{1,31}$/, 'within-wrong')
    .default(''),
  source: line('source-missing', 300, 'source-long'),
  licence: line('licence-missing', 300, 'licence-long'),
  year: z
    .string('year-wrong')
    .overwrite(plainLine)
    .regex(/^[12]\d{3}$/, 'year-wrong'),
  file: z.string().max(0).optional(),
})

export const loadAddress = z.strictObject({
  done: z
    .string()
    .regex(/^\d{1,5}$/)
    .optional(),
})
