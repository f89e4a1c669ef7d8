import type { Act } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { isStopKey } from '../store/stop-addresses.ts'

/** Whose letters to stop, as only the letter itself knows: of one matter, or all of one person with its key. */
export type StopLetters = { readonly followId: string } | { readonly person: PersonId; readonly key: string }

/** Stops letters for whoever holds the address from one. Done twice is done. */
export const stopLetters: Act<StopLetters, null, { readonly kind: 'wrong-key' }> = async (deed, which) => {
  const follows = deed.write.deleteFrom('matters.follow').where('community_id', '=', deed.community.id)
  if ('followId' in which) {
    await follows.where('follow_id', '=', which.followId).execute()
    return done(null)
  }
  if (!isStopKey(deed.secrets, which.person, which.key)) return refuse({ kind: 'wrong-key' })
  await follows.where('person_id', '=', which.person).execute()
  return done(null)
}
