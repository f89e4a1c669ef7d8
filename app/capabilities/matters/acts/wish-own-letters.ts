import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { isStopOwnKey } from '../store/stop-addresses.ts'
import type { OwnWish } from '../vocabulary.ts'

/** How often somebody wants letters about what became of what they said. */
export const wishOwnLetters: Act<{ readonly wish: OwnWish }, null, { readonly kind: 'sign-in-first' }> = async (
  deed,
  { wish },
) => {
  if (deed.actor.person === null) return refuse({ kind: 'sign-in-first' })
  await save(deed, deed.actor.person, wish)
  return done(null)
}

/** Stops them for whoever holds the address from a letter. Done twice is done. */
export const stopOwnLetters: Act<
  { readonly person: PersonId; readonly key: string },
  null,
  { readonly kind: 'wrong-key' }
> = async (deed, { person, key }) => {
  if (!isStopOwnKey(deed.secrets, person, key)) return refuse({ kind: 'wrong-key' })
  await save(deed, person, 'quiet')
  return done(null)
}

/** What waits for a letter goes with the wish: nothing more is mailed to who wants it quiet. */
async function save({ write, community }: Deed, person: PersonId, wish: OwnWish): Promise<void> {
  await write
    .insertInto('matters.own_wish')
    .values({ community_id: community.id, person_id: person, how_often: wish })
    .onConflict((conflict) => conflict.columns(['community_id', 'person_id']).doUpdateSet({ how_often: wish }))
    .execute()
  if (wish !== 'quiet') return
  await write
    .updateTable('matters.own_news')
    .set({ letter_due_at: null })
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .execute()
}
