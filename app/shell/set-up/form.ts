import { z } from 'zod'
import { normaliseEmail } from '#capabilities/people/index.ts'

/** A line that people will see: no control characters and no invisible signs. */
const line = (signs: string) =>
  z
    .string()
    .trim()
    .refine((text) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(text), signs)

/** The keys of what can be wrong stand in the shell's texts under `setUp.errors`. */
export const setUpForm = z.strictObject({
  code: z.string().trim().min(1, 'code-missing').max(100, 'code-wrong'),
  name: line('signs').min(2, 'name-missing').max(80, 'name-long'),
  strapline: line('signs').max(140, 'strapline-long'),
  displayName: line('signs').min(1, 'display-name-missing').max(80, 'display-name-long'),
  email: z
    .string()
    .max(300, 'email-wrong')
    .transform((text, context) => {
      const email = normaliseEmail(text)
      if (email === null) context.addIssue({ code: 'custom', message: 'email-wrong' })
      return email ?? ''
    }),
})

/** An address word for a name: `Holt & Kelling` becomes `holt-kelling`. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return slug.length >= 2 ? slug : `community-${slug}`.replace(/-$/, '')
}
