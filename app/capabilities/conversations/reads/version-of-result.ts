import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ConversationId } from '../vocabulary.ts'

export interface ResultVersion {
  readonly conversation: ConversationId
  /** Moves with every vote, every decision on a statement, every map, and when the conversation itself changes. */
  readonly version: string
}

/** What the result stands at, in one cheap look; nothing for a draft. */
export async function versionOfResult(
  { database }: House,
  community: CommunityId,
  slug: string,
): Promise<ResultVersion | null> {
  const result = await database.pool.query<ResultVersion>({
    name: 'conversations-version-of-result',
    text: `SELECT c.conversation_id AS conversation, concat_ws('-', c.state, extract(epoch FROM c.closed_at), c.closes_at, (
          SELECT sum(hash_record_extended((n.statement_id, n.agree, n.disagree, n.pass), 0))
          FROM conversations.statement_count AS n
          WHERE n.community_id = c.community_id AND n.conversation_id = c.conversation_id
        ), (
          SELECT concat_ws('/', extract(epoch FROM max(s.changed_at)), count(*) FILTER (WHERE s.state = 'published'))
          FROM conversations.statement AS s
          WHERE s.community_id = c.community_id AND s.conversation_id = c.conversation_id
        ), (
          SELECT extract(epoch FROM m.computed_at) FROM conversations.conversation_map AS m
          WHERE m.community_id = c.community_id AND m.conversation_id = c.conversation_id
        )) AS version
      FROM conversations.conversation AS c WHERE c.community_id = $1 AND c.slug = $2 AND c.state <> 'draft'`,
    values: [community, slug],
  })
  return result.rows[0] ?? null
}
