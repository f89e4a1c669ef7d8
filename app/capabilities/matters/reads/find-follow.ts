import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { HowOften, MatterId } from '../vocabulary.ts'

/** How often somebody wants to be told of a matter; null where they do not follow it. */
export async function findFollow(
  read: Read,
  communityId: CommunityId,
  which: { readonly person: PersonId; readonly matterId: MatterId },
): Promise<HowOften | null> {
  const row = await read
    .selectFrom('matters.follow')
    .select('how_often')
    .where('community_id', '=', communityId)
    .where('person_id', '=', which.person)
    .where('matter_id', '=', which.matterId)
    .executeTakeFirst()
  return row?.how_often ?? null
}
