import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import type { ConversationKey } from '../vocabulary.ts'

export interface Recount {
  readonly votes: number
  readonly participants: number
  /** Statements whose counter is not what the votes say. */
  readonly countersOff: number
}

/** Counts everything afresh and compares the counters with it. */
export async function recount(house: House, { community, conversation }: ConversationKey): Promise<Recount> {
  const result = await sql<Recount>`
    WITH fresh AS (
      SELECT statement_id, count(*) FILTER (WHERE value = 1) AS agree, count(*) FILTER (WHERE value = -1) AS disagree,
        count(*) FILTER (WHERE value = 0) AS pass
      FROM conversations.vote WHERE community_id = ${community} AND conversation_id = ${conversation} GROUP BY 1
    ), kept AS (
      SELECT statement_id, agree, disagree, pass FROM conversations.statement_count
      WHERE community_id = ${community} AND conversation_id = ${conversation} AND agree + disagree + pass <> 0
    )
    SELECT (SELECT count(*) FROM conversations.vote WHERE community_id = ${community} AND conversation_id = ${conversation}) AS votes,
      (SELECT count(*) FROM conversations.participant
        WHERE community_id = ${community} AND conversation_id = ${conversation}) AS participants,
      (SELECT count(*) FROM fresh FULL JOIN kept USING (statement_id, agree, disagree, pass)
        WHERE fresh IS NULL OR kept IS NULL) AS "countersOff"`.execute(house.database.kysely)
  return result.rows[0]!
}
