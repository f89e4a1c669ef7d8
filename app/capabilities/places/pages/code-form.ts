import { z } from 'zod'

/** The form of a place's code in an address. */
export const codeForm = z.string().regex(/^[A-Z0-9][A-Za-z0-9-]{1,31}$/)
