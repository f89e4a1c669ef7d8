import { z } from 'zod'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import type { FieldErrors } from '#ui/field.ts'
import type { PaperTexts } from '../texts/paper/en.ts'

/** A whole number as it is typed. */
export const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/, 'number-wrong')
  .transform(Number)

export const uuidOf = <Name extends string>(name: Name) =>
  z.strictObject({ slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/), [name]: z.uuid() } as {
    readonly slug: z.ZodString
  } & Record<Name, z.ZodUUID>)

/** Somebody is named by one of two: an email address or a printed code. */
export const namedFields = {
  email: z.string().trim().max(254, 'no-such-address').default(''),
  code: z.string().trim().max(40, 'no-such-code').default(''),
}

export type ReadNamed =
  | { readonly ok: true; readonly who: { readonly email: string } | { readonly code: string } }
  | { readonly ok: false; readonly key: 'who-missing' | 'who-both' }

export function readNamed({ email, code }: { readonly email: string; readonly code: string }): ReadNamed {
  if (email !== '' && code !== '') return { ok: false, key: 'who-both' }
  if (email !== '') return { ok: true, who: { email } }
  return code === '' ? { ok: false, key: 'who-missing' } : { ok: true, who: { code } }
}

/** What a form shows again: what is wrong, and what was typed. */
export interface Again {
  readonly errors: FieldErrors
  readonly typed?: Readonly<Record<string, string | readonly string[] | undefined>>
}

export const firstLook: Again = { errors: [] }

export function errorsOf(problems: readonly FormProblem[], { refusals }: PaperTexts): FieldErrors {
  const plain = Object.fromEntries(Object.entries(refusals).filter(([, text]) => typeof text === 'string'))
  return problemTexts(problems, plain as Record<string, string>, refusals.wrong)
}
