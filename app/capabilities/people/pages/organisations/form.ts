import { z } from 'zod'
import type { Typed } from '#platform/web/form.ts'
import type { Organisation } from '../../reads/find-organisation.ts'
import { normaliseNumber } from '../../rules/register-number.ts'
import { type OrganisationRegister, organisationRegisters } from '../../vocabulary.ts'
import { emailField, plainText } from '../fields.ts'

const numberFields = Object.fromEntries(
  organisationRegisters.map((register) => [register, z.string().trim().max(40, 'number-form').default('')]),
) as Record<OrganisationRegister, z.ZodDefault<z.ZodString>>

/** Name, what it is for, and a field for each register. */
export const organisationForm = z
  .strictObject({
    name: plainText.min(2, 'name-missing').max(120, 'name-long'),
    about: z.string().trim().max(1000, 'about-long').default(''),
    ...numberFields,
  })
  .transform(({ name, about, ...typed }, context) => {
    const numbers = organisationRegisters.flatMap((register) => {
      if (typed[register] === '') return []
      const number = normaliseNumber(register, typed[register])
      if (number === null) context.addIssue({ code: 'custom', path: [register], message: 'number-form' })
      return number === null ? [] : [{ register, number }]
    })
    return { name, about, numbers }
  })

export type OrganisationForm = z.infer<typeof organisationForm>

/** What an organisation is now, as the fields show it. */
export const typedOf = (details: Pick<Organisation, 'name' | 'about' | 'numbers'>): Typed => ({
  name: details.name,
  about: details.about,
  ...Object.fromEntries(details.numbers.map(({ register, number }) => [register, number])),
})

export const inviteForm = z.strictObject({ email: emailField })
export const revokeForm = z.strictObject({ invitation: z.uuid() })
export const memberForm = z.strictObject({
  member: z.uuid(),
  change: z.enum(['make-keeper', 'make-member', 'remove']),
})
