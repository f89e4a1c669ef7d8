import { z } from 'zod'
import { plainLine } from '../../rules/plain-line.ts'
import { codeForm } from '../code-form.ts'

const words = (missing: string, long: string) => z.string(missing).overwrite(plainLine).min(1, missing).max(300, long)

export const lookForm = z.strictObject({
  source: words('source-missing', 'source-long'),
  licence: words('licence-missing', 'licence-long'),
  /** An empty file field comes as a text field from some browsers. */
  file: z.string().max(0).optional(),
})

export const keepForm = z.strictObject({ draft: z.uuid() })

export const withdrawForm = z.strictObject({ because: words('because-missing', 'because-long') })

export const boundaryAddress = z.strictObject({
  code: codeForm,
  draft: z.uuid().optional(),
  done: z.enum(['kept', 'withdrawn']).optional(),
})

export const codeAddress = z.strictObject({ code: codeForm })
