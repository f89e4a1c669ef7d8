import { z } from 'zod'
import { draftForm } from '../make/form.ts'

/** What may still change once people vote. */
const openShape = draftForm.pick({
  background: true,
  sources: true,
  statements: true,
  'closes-day': true,
  'closes-month': true,
  'closes-year': true,
})

/** A page that was loaded while it was a draft may be sent after it opened; then nothing typed is lost. */
export const editForm = z.union([draftForm, openShape])

export type OpenForm = z.infer<typeof openShape>
