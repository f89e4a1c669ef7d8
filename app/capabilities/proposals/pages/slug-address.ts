import { z } from 'zod'

export const slugPart = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const slugAddress = z.strictObject({ slug: slugPart })
