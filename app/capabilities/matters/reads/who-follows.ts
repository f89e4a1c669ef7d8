import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { MatterId } from '../vocabulary.ts'

/** Which of these people follow a matter, and so are told by it already. */
export async function whoFollows(
  read: Read,
  communityId: CommunityId,
  matterId: MatterId,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set()
  const rows = await read
    .selectFrom('matters.follow')
    .select('person_id')
    .where('community_id', '=', communityId)
    .where('matter_id', '=', matterId)
    .where('person_id', 'in', people)
    .execute()
  return new Set(rows.map((row) => row.person_id as PersonId))
}
