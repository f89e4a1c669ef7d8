import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { lockStanding, saveStanding } from '../store/residence.ts'

/** Somebody moved away, and says so. What proved it stays used up. */
export const endOwnResidence: Act<
  null,
  null,
  { readonly kind: 'not-a-resident' } | { readonly kind: 'shared-account' }
> = async (deed) => {
  const { person } = deed.actor
  const standing = person && (await lockStanding(deed, person))
  if (!person || !standing || standing.residentBy === null) return refuse({ kind: 'not-a-resident' })
  if (standing.isDemonstration) return refuse({ kind: 'shared-account' })
  await saveStanding(deed, person, null)
  return done(null)
}
