import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import type { HowOften, MatterId } from '../vocabulary.ts'

export interface Follow {
  readonly matterId: MatterId
  readonly howOften: HowOften
}

export type FollowRefusal = { readonly kind: 'sign-in-first' | 'no-such-matter' }

/** Somebody wants to be told what becomes of a matter; asked again, how often changes. */
export const follow: Act<Follow, null, FollowRefusal> = async (deed, { matterId, howOften }) => {
  const person = deed.actor.person
  if (person === null) return refuse({ kind: 'sign-in-first' })
  const communityId = deed.community.id
  const matter = await deed.write
    .selectFrom('matters.matter')
    .select('state')
    .where('community_id', '=', communityId)
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  if (!matter || matter.state === 'draft') return refuse({ kind: 'no-such-matter' })
  await deed.write
    .insertInto('matters.follow')
    .values({
      community_id: communityId,
      person_id: person,
      matter_id: matterId,
      follow_id: deed.newId<'follow'>(),
      how_often: howOften,
      made_at: deed.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'person_id', 'matter_id']).doUpdateSet({ how_often: howOften }),
    )
    .execute()
  return done(null)
}
