import { z } from 'zod'
import { sorts } from '../../reads/search-proposals.ts'
import { proposalStates } from '../../vocabulary.ts'

const empty = z.literal('').transform(() => undefined)

export const listAddress = z.strictObject({
  q: z.string().max(200).optional(),
  matter: z.union([empty, z.string().max(100)]).optional(),
  state: z.union([empty, z.enum(proposalStates)]).optional(),
  place: z.union([empty, z.string().max(40)]).optional(),
  sort: z.enum(sorts).default('newest'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
})

export type ListAddress = z.infer<typeof listAddress>
