import { z } from 'zod'

export const addForm = z.strictObject({
  /** Far longer than allowed: the act says so in its own words, and nothing is cut. */
  text: z.string().max(20_000, 'too-long'),
  /** Sent although others said something close. */
  anyway: z.literal('yes').optional(),
  newcomer: z.string().max(80).optional(),
})
