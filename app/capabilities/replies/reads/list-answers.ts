import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { FinalAnswer } from '../vocabulary.ts'

export interface GivenAnswer {
  readonly itemId: string
  readonly kind: string
  readonly title: string
  readonly team: string
  readonly post: string
  readonly answer: FinalAnswer
  readonly words: string
  readonly at: Date
}

/** The answers given last, the newest first. */
export async function listAnswers(
  read: Read,
  communityId: CommunityId,
  limit: number,
): Promise<readonly GivenAnswer[]> {
  const { rows } = await sql<GivenAnswer>`
    WITH latest AS (
      SELECT community_id, item_id, kind, title, team, post, answer FROM replies.clock
      JOIN matters.open_item USING (community_id, item_id)
      WHERE community_id = ${communityId} AND state = 'answered'
      ORDER BY ended_on DESC, item_id DESC LIMIT ${limit})
    SELECT latest.item_id AS "itemId", latest.kind, latest.title, latest.team, latest.post, latest.answer,
      now.words, event.at
    FROM latest JOIN replies.event USING (community_id, item_id)
    CROSS JOIN LATERAL (
      SELECT said.words FROM replies.event AS said
      WHERE said.community_id = latest.community_id AND said.item_id = latest.item_id
        AND said.kind IN ('answered', 'corrected')
      ORDER BY said.event_id DESC LIMIT 1) AS now
    WHERE event.kind = 'answered'
    ORDER BY event.at DESC, latest.item_id DESC`.execute(read)
  return rows
}
