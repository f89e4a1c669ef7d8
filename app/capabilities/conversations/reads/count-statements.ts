import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { ConversationKey } from '../vocabulary.ts'

export interface StatementCounts {
  readonly published: number
  readonly waiting: number
  readonly rejected: number
}

export async function countStatements(
  read: Read,
  { community, conversation }: ConversationKey,
): Promise<StatementCounts> {
  const result = await sql<StatementCounts>`
    SELECT count(*) FILTER (WHERE state = 'published') AS published, count(*) FILTER (WHERE state = 'waiting') AS waiting,
      count(*) FILTER (WHERE state = 'rejected') AS rejected
    FROM conversations.statement WHERE community_id = ${community} AND conversation_id = ${conversation}`.execute(read)
  return result.rows[0]!
}
