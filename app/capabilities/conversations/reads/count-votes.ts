import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ConversationId } from '../vocabulary.ts'

/** Votes by the counters, and people who cast any. */
export async function countVotes(
  read: Read,
  { community, conversation }: { readonly community: CommunityId; readonly conversation: ConversationId },
): Promise<{ readonly votes: number; readonly people: number }> {
  const result = await sql<{ votes: number; people: number }>`
    SELECT (SELECT coalesce(sum(agree + disagree + pass), 0)::bigint FROM conversations.statement_count
        WHERE community_id = ${community} AND conversation_id = ${conversation}) AS votes,
      (SELECT count(*) FROM conversations.participant AS p WHERE community_id = ${community}
        AND conversation_id = ${conversation} AND adopted_by IS NULL) AS people`.execute(read)
  return result.rows[0]!
}
