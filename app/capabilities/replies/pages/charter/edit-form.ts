import { z } from 'zod'
import type { Promises } from '../../rules/charter.ts'
import { contributionKinds, type TeamId } from '../../vocabulary.ts'
import { required } from '../plain-words.ts'

const days = z
  .string()
  .max(10, 'days-wrong')
  .transform((text) => text.trim())
  .refine((text) => text === '' || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 90), 'days-wrong')
  .transform((text) => (text === '' ? null : Number(text)))
  .default(null)
const team = z.uuid({ error: 'team-missing' }).transform((id) => id as TeamId)

export const editForm = z.strictObject({
  version: z.coerce.number().int().min(0),
  'team-question': team,
  'days-question': days,
  'team-proposal': team,
  'days-proposal': days,
  'team-statement': team,
  'days-statement': days,
  'team-other': team,
  'days-other': days,
  conduct: required(4_000, 'conduct-missing', 'conduct-long'),
})

export const promisesOf = (form: z.infer<typeof editForm>): Promises =>
  Object.fromEntries(
    contributionKinds.map((kind) => [kind, { teamId: form[`team-${kind}`], workingDays: form[`days-${kind}`] }]),
  ) as unknown as Promises
