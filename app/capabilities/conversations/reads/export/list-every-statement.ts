import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import { mayShowRejected } from '../../rules/may-show-rejected.ts'
import { isModerationReason } from '../../rules/moderation-reasons.ts'
import type { ConversationKey, StatementId, StatementState } from '../../vocabulary.ts'

export interface ExportedStatement {
  readonly id: StatementId
  readonly number: number
  readonly state: StatementState
  /** Empty where its words are not public. */
  readonly text: string
  readonly isSeed: boolean
  readonly madeAt: Date
  /** Only to tell authors apart; never exported itself. */
  readonly author: string | null
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** Every statement of a conversation, published or not, in the order of their ids. */
export async function listEveryStatement(
  read: Read,
  { community, conversation }: ConversationKey,
): Promise<readonly ExportedStatement[]> {
  const result = await sql<ExportedStatement & { readonly reason: string | null }>`
    SELECT s.statement_id AS id, row_number() OVER (ORDER BY created_at, position, s.statement_id) AS number, state, text,
      is_seed AS "isSeed", created_at AS "madeAt", participant_id AS author, reason_key AS reason,
      coalesce(agree, 0) AS agree, coalesce(disagree, 0) AS disagree, coalesce(pass, 0) AS pass
    FROM conversations.statement AS s
    LEFT JOIN conversations.statement_count AS c ON c.community_id = s.community_id
      AND c.conversation_id = s.conversation_id AND c.statement_id = s.statement_id
    WHERE s.community_id = ${community} AND s.conversation_id = ${conversation}
    ORDER BY s.statement_id`.execute(read)
  return result.rows.map(({ reason, ...row }) => ({ ...row, text: isPublic(row.state, reason) ? row.text : '' }))
}

const isPublic = (state: StatementState, reason: string | null) =>
  state === 'published' ||
  (state === 'rejected' && reason !== null && isModerationReason(reason) && mayShowRejected(reason))
