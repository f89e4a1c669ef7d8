import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { ConversationKey } from '../vocabulary.ts'

/** People with an account who took part, in the order of their ids, from one on; so that letters go out in parts. */
export async function listPeopleToTell(
  read: Read,
  { community, conversation }: ConversationKey,
  { after, limit }: { readonly after: PersonId | null; readonly limit: number },
): Promise<readonly PersonId[]> {
  let query = read
    .selectFrom('conversations.participant')
    .select('person_id')
    .distinct()
    .where('community_id', '=', community)
    .where('conversation_id', '=', conversation)
    .where('person_id', 'is not', null)
    .orderBy('person_id')
    .limit(limit)
  if (after) query = query.where('person_id', '>', after)
  return (await query.execute()).map((row) => row.person_id as PersonId)
}
