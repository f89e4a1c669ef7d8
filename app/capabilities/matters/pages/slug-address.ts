import { z } from 'zod'

export const slugPart = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
export const slugAddress = z.strictObject({ slug: slugPart })
