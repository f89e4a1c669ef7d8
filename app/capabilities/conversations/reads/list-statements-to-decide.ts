import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { ConversationKey, StatementId, StatementState } from '../vocabulary.ts'

/** A statement as a moderator sees it; never who said it. */
export interface StatementToDecide {
  readonly id: StatementId
  readonly text: string
  readonly isSeed: boolean
  readonly saidAt: Date
  readonly decidedAt: Date | null
  readonly decidedBy: PersonId | null
  readonly reason: string | null
  readonly note: string | null
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** Those that wait, the longest waiting first; or those decided on, the latest decision first. */
export async function listStatementsToDecide(
  read: Read,
  { community, conversation }: ConversationKey,
  { state, limit }: { readonly state: StatementState; readonly limit: number },
): Promise<readonly StatementToDecide[]> {
  const order =
    state === 'waiting' ? sql`s.created_at, s.statement_id` : sql`s.decided_at DESC, s.position, s.statement_id`
  const found = await sql<StatementToDecide>`
    SELECT s.statement_id AS id, s.text, s.is_seed AS "isSeed", s.created_at AS "saidAt", s.decided_at AS "decidedAt",
      s.decided_by AS "decidedBy", s.reason_key AS reason, s.reason_text AS note, coalesce(c.agree, 0) AS agree,
      coalesce(c.disagree, 0) AS disagree, coalesce(c.pass, 0) AS pass
    FROM conversations.statement AS s
    LEFT JOIN conversations.statement_count AS c ON c.community_id = s.community_id
      AND c.conversation_id = s.conversation_id AND c.statement_id = s.statement_id
    WHERE s.community_id = ${community} AND s.conversation_id = ${conversation} AND s.state = ${state}
    ORDER BY ${order} LIMIT ${limit}`.execute(read)
  return found.rows
}
