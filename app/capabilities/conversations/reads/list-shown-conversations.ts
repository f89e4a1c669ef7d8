import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ConversationState } from '../vocabulary.ts'

export interface ListedConversation {
  readonly slug: string
  readonly question: string
  readonly askedBy: string
  readonly state: Exclude<ConversationState, 'draft'>
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly closedAt: Date | null
  readonly importSource: string | null
  readonly votes: number
  readonly people: number
  readonly statements: number
}

export const mostListed = 200

/** Open ones first, those that close soonest at the top; then closed ones, the latest first. Drafts are not there. */
export async function listShownConversations(
  read: Read,
  community: CommunityId,
): Promise<readonly ListedConversation[]> {
  const result = await sql<ListedConversation>`
    SELECT slug, question, asked_by AS "askedBy", state, opens_at AS "opensAt", closes_at AS "closesAt",
      closed_at AS "closedAt", import_source AS "importSource",
      (SELECT coalesce(sum(agree + disagree + pass), 0)::bigint FROM conversations.statement_count AS n
        WHERE n.community_id = c.community_id AND n.conversation_id = c.conversation_id) AS votes,
      (SELECT count(*) FROM conversations.participant AS p WHERE p.community_id = c.community_id
        AND p.conversation_id = c.conversation_id AND p.adopted_by IS NULL) AS people,
      (SELECT count(*) FROM conversations.statement AS s WHERE s.community_id = c.community_id
        AND s.conversation_id = c.conversation_id AND s.state = 'published') AS statements
    FROM conversations.conversation AS c
    WHERE community_id = ${community} AND state <> 'draft'
    ORDER BY (state = 'open' AND (closes_at IS NULL OR closes_at > now())) DESC,
      CASE WHEN state = 'open' AND closes_at > now() THEN closes_at END ASC NULLS LAST,
      coalesce(closed_at, closes_at, opened_at) DESC, slug
    LIMIT ${mostListed}`.execute(read)
  return result.rows
}
