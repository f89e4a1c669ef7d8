import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import { mayShowRejected } from '../rules/may-show-rejected.ts'
import { isModerationReason, type ModerationReason } from '../rules/moderation-reasons.ts'
import type { ConversationKey } from '../vocabulary.ts'

/** One decision about a statement, without whoever offered it or decided. */
export interface PublicDecision {
  readonly number: number
  readonly decided: 'published' | 'rejected'
  /** Null for what was published, and where it is not known: brought in from elsewhere. */
  readonly reason: ModerationReason | null
  /** Null where the words are kept back. */
  readonly text: string | null
  readonly isSeed: boolean
  readonly madeAt: Date
  readonly decidedAt: Date | null
  /** What is true of the statement now. */
  readonly isPublishedNow: boolean
}

interface Row extends Omit<PublicDecision, 'reason' | 'text'> {
  readonly reason: string | null
  readonly text: string
  readonly reasonNow: string | null
}

/** Every decision, the latest first; statements that came in as rejected have one without a moment of its own. */
export async function listDecisions(
  read: Read,
  { community, conversation }: ConversationKey,
): Promise<readonly PublicDecision[]> {
  const result = await sql<Row>`
    WITH numbered AS (
      SELECT *, row_number() OVER (ORDER BY created_at, position, statement_id) AS number FROM conversations.statement
      WHERE community_id = ${community} AND conversation_id = ${conversation}
    ), decided AS (
      SELECT statement_id, decided, reason_key, decided_at FROM conversations.decision
      WHERE community_id = ${community} AND conversation_id = ${conversation}
    )
    SELECT number, coalesce(d.decided, n.state) AS decided, CASE WHEN d.decided IS NULL THEN n.reason_key ELSE d.reason_key END
        AS reason, text, is_seed AS "isSeed", created_at AS "madeAt", coalesce(d.decided_at, n.decided_at) AS "decidedAt",
      n.state = 'published' AS "isPublishedNow", n.reason_key AS "reasonNow"
    FROM numbered AS n LEFT JOIN decided AS d USING (statement_id)
    WHERE d.decided IS NOT NULL OR n.state = 'rejected'
    ORDER BY coalesce(d.decided_at, n.decided_at) DESC NULLS LAST, number`.execute(read)
  return result.rows.map(({ reasonNow, ...row }) => ({
    ...row,
    reason: reasonOf(row.reason),
    text: row.isPublishedNow || mayShowRejected(reasonOf(reasonNow)) ? row.text : null,
  }))
}

const reasonOf = (key: string | null) => (key !== null && isModerationReason(key) ? key : null)
