import { z } from 'zod'
import { words } from '../fields.ts'
import { promiseOf, promiseShape } from './promise.ts'

export const makeForm = z
  .strictObject({
    ...promiseShape,
    details: words,
    from: z
      .union([z.literal(''), z.uuid()])
      .default('')
      .catch(''),
    owner: z.union([z.literal(''), z.uuid('owner-unknown')]).default(''),
  })
  .transform((form, context) => {
    const { promise, problems } = promiseOf(form)
    for (const { name, key } of problems) context.addIssue({ code: 'custom', path: [name], message: key })
    return {
      ...promise,
      from: form.from || null,
      owner: form.owner || null,
      /** As it was typed, to be shown again. */
      typed: form,
    }
  })
