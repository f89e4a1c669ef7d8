import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ModerationTable } from '../store/tables.ts'
import type { ModerationReason } from '../vocabulary.ts'

/** The decision by which a question was taken down last, with its appeal; not what became of an appeal. */
export async function findHiding(
  read: Read,
  communityId: CommunityId,
  itemId: string,
): Promise<ModerationTable | null> {
  const row = await read
    .selectFrom('replies.moderation')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('item_id', '=', itemId)
    .where('decided', '=', 'hidden')
    .where('is_on_appeal', '=', false)
    .orderBy('moderation_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export interface QuestionToLookAt {
  readonly itemId: string
  readonly title: string
  readonly placeCode: string | null
  readonly reports: number
  readonly isAppeal: boolean
}

/** Questions that were reported, and those whose authors appeal, the oldest first. */
export async function listQuestionsToLookAt(
  read: Read,
  communityId: CommunityId,
): Promise<readonly QuestionToLookAt[]> {
  const { rows } = await sql<QuestionToLookAt>`
    SELECT * FROM (
      SELECT clock.item_id AS "itemId", clock.title, clock.place_code AS "placeCode",
        (SELECT count(*) FROM replies.report WHERE report.community_id = clock.community_id
          AND report.item_id = clock.item_id AND report.seen_at IS NULL) AS reports,
        clock.is_hidden AND EXISTS (SELECT 1 FROM replies.moderation WHERE moderation.community_id = clock.community_id
          AND moderation.item_id = clock.item_id AND appealed_at IS NOT NULL AND appeal_decided_at IS NULL) AS "isAppeal"
      FROM replies.clock WHERE community_id = ${communityId} AND item_id IN (
        SELECT item_id FROM replies.report WHERE community_id = ${communityId} AND seen_at IS NULL
        UNION SELECT item_id FROM replies.moderation
        WHERE community_id = ${communityId} AND appealed_at IS NOT NULL AND appeal_decided_at IS NULL)) AS each
    WHERE reports > 0 OR "isAppeal" ORDER BY "itemId" LIMIT 100`.execute(read)
  return rows
}

/** What reports say that nobody has looked at yet. */
export const listReports = (read: Read, communityId: CommunityId, itemId: string) =>
  read
    .selectFrom('replies.report')
    .select(['reason_key as reason', 'words'])
    .where('community_id', '=', communityId)
    .where('item_id', '=', itemId)
    .where('seen_at', 'is', null)
    .orderBy('report_id')
    .limit(50)
    .execute()

export interface QuestionDecision {
  readonly decided: 'hidden' | 'published' | 'left'
  readonly reason: ModerationReason | null
  readonly isOnAppeal: boolean
  readonly at: Date
}

/** The latest decisions about questions, without names and words, and how many there are: for the public log. */
export async function listQuestionDecisions(
  read: Read,
  communityId: CommunityId,
  limit: number,
): Promise<{ readonly decisions: readonly QuestionDecision[]; readonly all: number; readonly hidden: number }> {
  const decisions = await read
    .selectFrom('replies.moderation')
    .select(['decided', 'reason_key as reason', 'is_on_appeal as isOnAppeal', 'at'])
    .where('community_id', '=', communityId)
    .orderBy('moderation_id', 'desc')
    .limit(limit)
    .execute()
  const { rows } = await sql<{ all: number; hidden: number }>`
    SELECT count(*) AS "all", count(*) FILTER (WHERE decided = 'hidden') AS hidden
    FROM replies.moderation WHERE community_id = ${communityId}`.execute(read)
  return { decisions, ...rows[0]! }
}
