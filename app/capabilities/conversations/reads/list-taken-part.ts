import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { ConversationId } from '../vocabulary.ts'

/** Conversations in which somebody answered, the latest first, with how many statements they answered. Only for themselves. */
export async function listTakenPart(
  read: Read,
  communityId: CommunityId,
  person: PersonId,
): Promise<
  readonly {
    readonly id: ConversationId
    readonly question: string
    readonly slug: string
    readonly at: Date
    readonly answers: number
  }[]
> {
  const found = await sql<{ id: ConversationId; question: string; slug: string; at: Date; answers: number }>`
    SELECT c.conversation_id AS id, c.question, c.slug, p.joined_at AS at, (
      SELECT count(*) FROM conversations.vote AS v
      WHERE v.community_id = p.community_id AND v.participant_id = p.participant_id) AS answers
    FROM conversations.participant AS p JOIN conversations.conversation AS c USING (community_id, conversation_id)
    WHERE p.community_id = ${communityId} AND p.person_id = ${person} AND p.adopted_by IS NULL AND c.state <> 'draft'
    ORDER BY p.joined_at DESC LIMIT 100`.execute(read)
  return found.rows
}
