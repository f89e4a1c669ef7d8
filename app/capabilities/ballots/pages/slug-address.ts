import { z } from 'zod'

/** The part of an address that names a ballot. */
export const slugAddress = z.strictObject({ slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/) })
