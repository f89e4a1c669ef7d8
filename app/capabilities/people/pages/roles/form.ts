import { z } from 'zod'
import { dateFrom } from '#platform/london.ts'
import { roles } from '../../vocabulary.ts'
import { emailField, nameField } from '../fields.ts'

const part = z.string().trim().max(4, 'date-form').default('')

export const giveForm = z
  .strictObject({
    email: emailField,
    name: z.union([z.literal('').transform(() => null), nameField]).default(null),
    role: z.enum(roles, { error: 'role-missing' }),
    place: z.string().trim().max(100, 'place-long').default(''),
    'from-day': part,
    'from-month': part,
    'from-year': part,
    'until-day': part,
    'until-month': part,
    'until-year': part,
  })
  .transform((form, context) => {
    const from = dateOf(form['from-day'], form['from-month'], form['from-year'])
    const until = dateOf(form['until-day'], form['until-month'], form['until-year'])
    if (from === undefined) context.addIssue({ code: 'custom', path: ['from'], message: 'date-form' })
    if (until === undefined) context.addIssue({ code: 'custom', path: ['until'], message: 'date-form' })
    const { email, name, role, place } = form
    return { email, name, role, place, fromOn: from ?? null, untilOn: until ?? null }
  })

/** Null: left empty; undefined: no real date. */
const dateOf = (day: string, month: string, year: string): string | null | undefined =>
  day + month + year === '' ? null : (dateFrom({ day, month, year }) ?? undefined)

export const roleAddress = z.strictObject({ role: z.uuid() })

export const resetForm = z.strictObject({ person: z.uuid() })
