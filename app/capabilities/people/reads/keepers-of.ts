import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { OrganisationId } from '../vocabulary.ts'

/** Who speaks for an organisation: its keepers. Empty where there is no such organisation. */
export async function keepersOf(
  read: Read,
  communityId: CommunityId,
  organisation: OrganisationId,
): Promise<readonly PersonId[]> {
  const rows = await read
    .selectFrom('people.membership')
    .select('person_id')
    .where('community_id', '=', communityId)
    .where('organisation_id', '=', organisation)
    .where('is_keeper', '=', true)
    .execute()
  return rows.map(({ person_id }) => person_id as PersonId)
}
