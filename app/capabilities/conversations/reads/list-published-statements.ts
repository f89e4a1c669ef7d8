import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { ConversationKey, StatementId } from '../vocabulary.ts'

export interface PublishedStatement {
  readonly id: StatementId
  /** Its place among all statements of the conversation by when they were made; never changes. */
  readonly number: number
  readonly text: string
  readonly isSeed: boolean
  readonly madeAt: Date
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** Every published statement with its votes, in the order of their numbers. */
export async function listPublishedStatements(
  read: Read,
  { community, conversation }: ConversationKey,
): Promise<readonly PublishedStatement[]> {
  const result = await sql<PublishedStatement>`
    SELECT n.statement_id AS id, number, text, is_seed AS "isSeed", created_at AS "madeAt",
      coalesce(agree, 0) AS agree, coalesce(disagree, 0) AS disagree, coalesce(pass, 0) AS pass
    FROM (
      SELECT *, row_number() OVER (ORDER BY created_at, position, statement_id) AS number FROM conversations.statement
      WHERE community_id = ${community} AND conversation_id = ${conversation}
    ) AS n
    LEFT JOIN conversations.statement_count AS c ON c.community_id = ${community}
      AND c.conversation_id = ${conversation} AND c.statement_id = n.statement_id
    WHERE state = 'published'
    ORDER BY number`.execute(read)
  return result.rows
}
