import type { House } from '#platform/house.ts'
import type { ConversationKey, ParticipantId, StatementId } from '../vocabulary.ts'

export interface AnswerableStatement {
  readonly id: StatementId
  readonly text: string
  readonly author: ParticipantId | null
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** Every published statement of a conversation with its counts, in ascending order of ids. */
export async function answerableStatements(
  house: House,
  key: ConversationKey,
): Promise<readonly AnswerableStatement[]> {
  const result = await house.database.pool.query<AnswerableStatement>({
    name: 'conversations-answerable-statements',
    text: `SELECT s.statement_id AS id, s.text, s.participant_id AS author, coalesce(c.agree, 0) AS agree,
        coalesce(c.disagree, 0) AS disagree, coalesce(c.pass, 0) AS pass
      FROM conversations.statement AS s
      LEFT JOIN conversations.statement_count AS c USING (community_id, conversation_id, statement_id)
      WHERE s.community_id = $1 AND s.conversation_id = $2 AND s.state = 'published' ORDER BY s.statement_id`,
    values: [key.community, key.conversation],
  })
  return result.rows
}
