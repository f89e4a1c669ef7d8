import { sql } from 'kysely'
import type { MatterId } from '#capabilities/matters/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { StatementId } from '../vocabulary.ts'

export interface SharedStatement {
  readonly id: StatementId
  readonly text: string
}

/** Without a map that says more: by so many people, and by twice as many as are against it. */
const leastAgree = 5

/**
 * Published statements of a matter’s conversations that a proposal may grow from: first what all groups share, in the order
 * of the map; then what most agree with.
 */
export async function listCommonGround(
  read: Read,
  community: CommunityId,
  which: { readonly matter: MatterId; readonly most: number },
): Promise<readonly SharedStatement[]> {
  const { rows } = await sql<SharedStatement>`
    WITH held AS (
      SELECT conversation_id FROM conversations.conversation
      WHERE community_id = ${community} AND matter_id = ${which.matter} AND state <> 'draft'),
    shared AS (
      SELECT (m.result -> 'statements' ->> (one.value ->> 'statement')::int)::uuid AS statement_id, one.place
      FROM conversations.conversation_map AS m JOIN held USING (conversation_id),
        jsonb_array_elements(m.result -> 'commonGround') WITH ORDINALITY AS one (value, place)
      WHERE m.community_id = ${community})
    SELECT s.statement_id AS id, s.text FROM conversations.statement AS s JOIN held USING (conversation_id)
    LEFT JOIN shared USING (statement_id)
    LEFT JOIN conversations.statement_count AS c USING (community_id, conversation_id, statement_id)
    WHERE s.community_id = ${community} AND s.state = 'published'
      AND (shared.place IS NOT NULL OR (c.agree >= ${leastAgree} AND c.agree >= 2 * c.disagree))
    ORDER BY shared.place NULLS LAST, (c.agree + 1.0) / (c.agree + c.disagree + c.pass + 2) DESC, s.statement_id
    LIMIT ${which.most}`.execute(read)
  return rows
}
