import { z } from 'zod'
import { dateFrom } from '#platform/london.ts'
import { plainWords } from '#platform/web/plain-words.ts'

/** Words that may be left out. */
export const words = plainWords('wrong').default('')

/** One line: as `words`, with every run of white space one space. */
export const line = words.transform((text) => text.replaceAll(/\s+/g, ' '))

const part = z.string().trim().max(4).default('').catch('x')
export const dateParts = { 'due-day': part, 'due-month': part, 'due-year': part }

/** The date of the three fields; null where there is no such day. */
export const dueOf = (form: {
  readonly 'due-day': string
  readonly 'due-month': string
  readonly 'due-year': string
}) => dateFrom({ day: form['due-day'], month: form['due-month'], year: form['due-year'] })

export const idAddress = z.strictObject({ id: z.uuid() })
export const slugAddress = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
})
