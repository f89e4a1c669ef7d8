import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/**
 * How many people have an account with a proved address, and how many of them are residents.
 * @param places only people who say that they live in one of these, by their codes; null: anywhere
 */
export async function countStanding(
  read: Read,
  communityId: CommunityId,
  places: readonly string[] | null,
): Promise<{ readonly confirmed: number; readonly residents: number }> {
  const counted = await read
    .selectFrom('people.person')
    .select((on) => [on.fn.countAll<number>().as('confirmed'), on.fn.count<number>('resident_since').as('residents')])
    .where('community_id', '=', communityId)
    .where('erased_at', 'is', null)
    .where('email_confirmed_at', 'is not', null)
    .$if(places !== null, (query) => query.where('place_code', 'in', [...places!, '']))
    .executeTakeFirstOrThrow()
  return counted
}
