import { z } from 'zod'

/** The keys of what can be wrong stand in the shell's texts under `setUp.errors`. */
export const setUpForm = z.strictObject({
  code: z.string().trim().min(1, 'code-missing').max(100, 'code-wrong'),
  name: z.string().trim().min(2, 'name-missing').max(80, 'name-long'),
  strapline: z.string().trim().max(140, 'strapline-long'),
  displayName: z.string().trim().min(1, 'display-name-missing').max(80, 'display-name-long'),
  email: z.string().trim().toLowerCase().max(254, 'email-wrong').pipe(z.email('email-wrong')),
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
