import { z } from 'zod'

/** The number of an entry as an address has it. */
export const seqText = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
