import { z } from 'zod'
import { dateFrom } from '#platform/london.ts'

const unprintable = /[^\P{Cc}\n\t]/gu

/** Text as it is kept: browsers' line ends made one, characters that no page can show taken out. */
export const words = z
  .string()
  .default('')
  .transform((text) => text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(unprintable, '').trim())

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
