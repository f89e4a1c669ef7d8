import { z } from 'zod'
import { normaliseEmail } from '../rules/email-address.ts'

/** A mail address in the one form that accounts hang on. */
export const emailField = z
  .string({ error: 'email-missing' })
  .trim()
  .min(1, 'email-missing')
  .max(300, 'email-form')
  .transform((text, context) => {
    const email = normaliseEmail(text)
    if (email !== null) return email
    context.addIssue({ code: 'custom', message: 'email-form' })
    return z.NEVER
  })

/** Where to go afterwards; checked by `ownPath` before it is used. */
export const nextAddress = z.strictObject({ next: z.string().max(500).optional() })

/** One line of letters, as a name is: no control characters, no invisible signs, single spaces. */
export const plainText = z
  .string({ error: 'name-missing' })
  .trim()
  .refine((text) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(text), 'name-signs')
  .overwrite((text) => text.normalize('NFC').replaceAll(/\s+/g, ' '))

export const nameField = plainText.min(1, 'name-missing').max(80, 'name-long')

/** The part of a link in a mail. */
export const keyAddress = z.strictObject({ key: z.string().regex(/^[\w-]{16,64}$/) })

export const withNext = (path: string, next: string): string =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`

/** Why an officer decided something; mailed to the person. */
export const reasonField = z.string('reason-missing').trim().min(10, 'reason-missing').max(500, 'reason-long')
