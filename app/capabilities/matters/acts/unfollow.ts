import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import type { MatterId } from '../vocabulary.ts'

/** Somebody no longer wants to be told. Done twice is done. */
export const unfollow: Act<{ readonly matterId: MatterId }, null, { readonly kind: 'sign-in-first' }> = async (
  deed,
  { matterId },
) => {
  const person = deed.actor.person
  if (person === null) return refuse({ kind: 'sign-in-first' })
  await deed.write
    .deleteFrom('matters.follow')
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('matter_id', '=', matterId)
    .execute()
  return done(null)
}
