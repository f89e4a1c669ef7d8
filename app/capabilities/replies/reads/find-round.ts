import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { RoundTable } from '../store/tables.ts'

export interface Round extends Pick<RoundTable, 'round_id' | 'state' | 'answer' | 'words' | 'job_id'> {
  readonly chosen: number
  readonly answered: number
  readonly skipped: number
}

export async function findRound(read: Read, communityId: CommunityId, roundId: string): Promise<Round | null> {
  const { rows } = await sql<Round>`
    SELECT round.round_id, round.state, round.answer, round.words, round.job_id,
      count(*) FILTER (WHERE round_item.state = 'chosen') AS chosen,
      count(*) FILTER (WHERE round_item.state = 'answered') AS answered,
      count(*) FILTER (WHERE round_item.state = 'skipped') AS skipped
    FROM replies.round LEFT JOIN replies.round_item USING (community_id, round_id)
    WHERE community_id = ${communityId} AND round_id = ${roundId}
    GROUP BY round.round_id, round.state, round.answer, round.words, round.job_id`.execute(read)
  return rows[0] ?? null
}

export interface RoundLine {
  readonly itemId: string
  readonly matterId: string
  readonly title: string
  readonly kind: string
  readonly words: string
  readonly startedOn: string
  readonly hasAuthor: boolean
}

/** The contributions of a round, in order, from after one of them on. */
export async function listRound(
  read: Read,
  communityId: CommunityId,
  which: { readonly roundId: string; readonly after?: string | undefined; readonly limit: number },
): Promise<readonly RoundLine[]> {
  const { rows } = await sql<RoundLine>`
    SELECT clock.item_id AS "itemId", clock.matter_id AS "matterId", clock.title, clock.kind, clock.words,
      clock.started_on AS "startedOn", clock.author_id IS NOT NULL AS "hasAuthor"
    FROM replies.round_item JOIN replies.clock USING (community_id, item_id)
    WHERE community_id = ${communityId} AND round_id = ${which.roundId}
      ${which.after ? sql`AND item_id > ${which.after}` : sql``}
    ORDER BY item_id LIMIT ${which.limit}`.execute(read)
  return rows
}
