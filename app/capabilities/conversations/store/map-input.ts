import type pg from 'pg'
import type { ConversationKey, StatementState } from '../vocabulary.ts'

export type Asks = Pick<pg.ClientBase, 'query'>

export interface CountedStatement {
  readonly statement: string
  readonly state: StatementState
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** Every statement with its counters; the conversation's seed of chance with it. */
export async function readCountedStatements(client: Asks, key: ConversationKey): Promise<readonly CountedStatement[]> {
  const result = await client.query<CountedStatement>({
    name: 'conversations-counted-statements',
    text: `SELECT s.statement_id AS statement, s.state, coalesce(c.agree, 0) AS agree, coalesce(c.disagree, 0) AS disagree,
        coalesce(c.pass, 0) AS pass
      FROM conversations.statement s
      LEFT JOIN conversations.statement_count c USING (community_id, conversation_id, statement_id)
      WHERE s.community_id = $1 AND s.conversation_id = $2`,
    values: [key.community, key.conversation],
  })
  return result.rows
}

export interface MapBasics {
  readonly seed: number
  /** Browsers whose votes went to a person who signed in; when it grows, votes have changed hands. */
  readonly adopted: number
}

export async function readMapBasics(client: Asks, key: ConversationKey): Promise<MapBasics> {
  const result = await client.query<MapBasics>({
    name: 'conversations-map-basics',
    text: `SELECT map_seed AS seed, (SELECT count(*) FROM conversations.participant AS p WHERE p.community_id = $1
        AND p.conversation_id = $2 AND p.adopted_by IS NOT NULL) AS adopted
      FROM conversations.conversation WHERE community_id = $1 AND conversation_id = $2`,
    values: [key.community, key.conversation],
  })
  return result.rows[0] ?? { seed: 0, adopted: 0 }
}

export interface FetchedVotes {
  /** One entry a vote, in the order they were cast. */
  readonly rows: readonly (readonly [participant: string, statement: string, value: number, castAt: string])[]
}

const pageSize = 20_000

/**
 * Votes cast since a moment (all with null), in pages, so that a hundred thousand of them never lie in memory as text.
 * Gives the moment of the last one, with microseconds, as the database writes it.
 */
export async function fetchVotes(
  client: Asks,
  key: ConversationKey,
  since: { readonly at: string; readonly overlapSeconds: number } | null,
  take: (participant: string, statement: string, value: number) => void,
): Promise<string | null> {
  await client.query({
    text: `DECLARE new_votes NO SCROLL CURSOR FOR
      SELECT participant_id, statement_id, value, cast_at::text FROM conversations.vote
      WHERE community_id = $1 AND conversation_id = $2
        AND ($3::timestamptz IS NULL OR cast_at >= $3::timestamptz - make_interval(secs => $4))
      ORDER BY cast_at`,
    values: [key.community, key.conversation, since?.at ?? null, since?.overlapSeconds ?? 0],
  })
  let last = since?.at ?? null
  for (;;) {
    const page = await client.query<FetchedVotes['rows'][number]>({
      text: `FETCH ${pageSize} FROM new_votes`,
      rowMode: 'array',
    } as never)
    for (const [participant, statement, value, castAt] of page.rows) {
      take(participant, statement, value)
      last = castAt
    }
    if (page.rows.length < pageSize) break
  }
  await client.query('CLOSE new_votes')
  return last
}
