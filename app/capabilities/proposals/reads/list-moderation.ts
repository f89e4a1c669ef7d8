import { sql } from 'kysely'
import { listQuestionDecisions } from '#capabilities/replies/index.ts'
import type { ModerationReason } from '#capabilities/replies/vocabulary.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { ArgumentId, ModerationId, ProposalId, Shown } from '../vocabulary.ts'

export interface LatestDecision {
  readonly id: ModerationId
  readonly decided: 'held' | 'hidden' | 'published' | 'left'
  readonly reason: ModerationReason | null
  readonly note: string
}

/** What was decided last on a proposal itself: for its authors and for those who look at it. */
export async function findLatestDecision(
  read: Read,
  community: CommunityId,
  proposal: ProposalId,
): Promise<LatestDecision | null> {
  const row = await read
    .selectFrom('proposals.moderation')
    .select(['moderation_id', 'decided', 'reason_key', 'note'])
    .where('community_id', '=', community)
    .where('proposal_id', '=', proposal)
    .where('argument_id', 'is', null)
    .orderBy('moderation_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.moderation_id as ModerationId,
    decided: row.decided,
    reason: row.reason_key as ModerationReason | null,
    note: row.note,
  }
}

export async function findArgumentText(
  read: Read,
  community: CommunityId,
  which: { readonly argument: string; readonly proposal: ProposalId },
): Promise<string | null> {
  const row = await read
    .selectFrom('proposals.argument')
    .select('text')
    .where('community_id', '=', community)
    .where('argument_id', '=', which.argument)
    .where('proposal_id', '=', which.proposal)
    .where('shown', '=', 'published')
    .executeTakeFirst()
  return row?.text ?? null
}

/** Something that waits for somebody to look at it: held back by a rule, or reported. */
export interface ToLookAt {
  readonly proposal: ProposalId
  readonly argument: ArgumentId | null
  readonly slug: string
  readonly matterId: string
  readonly text: string
  readonly shown: Shown
  readonly reports: number
  readonly reasons: readonly ModerationReason[]
  readonly reportWords: readonly string[]
}

const mostToLookAt = 100

/** What is held or reported, the most reported first. */
export async function listToLookAt(read: Read, community: CommunityId): Promise<readonly ToLookAt[]> {
  const found = await sql<ToLookAt>`
    WITH waiting AS (
      SELECT proposal_id, NULL::uuid AS argument_id FROM proposals.proposal
        WHERE community_id = ${community} AND shown = 'held'
      UNION SELECT proposal_id, argument_id FROM proposals.argument WHERE community_id = ${community} AND shown = 'held'
      UNION SELECT proposal_id, argument_id FROM proposals.report WHERE community_id = ${community} AND seen_at IS NULL)
    SELECT w.proposal_id AS proposal, w.argument_id AS argument, p.slug, p.matter_id AS "matterId",
      coalesce(a.text, p.title || E'\n' || left(p.why, 600)) AS text, coalesce(a.shown, p.shown) AS shown,
      r.count AS reports, coalesce(r.reasons, ARRAY[]::text[]) || coalesce(m.reasons, ARRAY[]::text[]) AS reasons,
      coalesce(r.words, ARRAY[]::text[]) AS "reportWords"
    FROM waiting AS w
    JOIN proposals.proposal AS p ON p.community_id = ${community} AND p.proposal_id = w.proposal_id
    LEFT JOIN proposals.argument AS a ON a.community_id = ${community} AND a.argument_id = w.argument_id
    LEFT JOIN LATERAL (
      SELECT count(*) AS count, array_agg(DISTINCT reason_key) AS reasons, array_agg(words) FILTER (WHERE words <> '') AS words
      FROM proposals.report AS r WHERE r.community_id = ${community} AND r.proposal_id = w.proposal_id
        AND r.argument_id IS NOT DISTINCT FROM w.argument_id AND seen_at IS NULL) AS r ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(reason_key) AS reasons FROM proposals.moderation AS m WHERE m.community_id = ${community}
        AND m.proposal_id = w.proposal_id AND m.argument_id IS NOT DISTINCT FROM w.argument_id AND m.decided = 'held'
        AND coalesce(a.shown, p.shown) = 'held') AS m ON true
    ORDER BY r.count DESC, coalesce(w.argument_id, w.proposal_id) LIMIT ${mostToLookAt}`.execute(read)
  return found.rows
}

export interface PublicDecision {
  readonly what: 'proposal' | 'argument' | 'question'
  readonly decided: 'held' | 'hidden' | 'published' | 'left'
  readonly reason: ModerationReason | null
  readonly isAutomatic: boolean
  readonly isOnAppeal: boolean
  readonly at: Date
}

/** Every decision, about questions too, the latest first, without names and words. */
export async function listDecisions(
  read: Read,
  community: CommunityId,
  limit: number,
): Promise<{ readonly decisions: readonly PublicDecision[]; readonly all: number; readonly hidden: number }> {
  const [listed, counted, questions] = await Promise.all([
    sql<PublicDecision>`
      SELECT CASE WHEN argument_id IS NULL THEN 'proposal' ELSE 'argument' END AS what, decided, reason_key AS reason,
        is_automatic AS "isAutomatic", appeal_id IS NOT NULL AS "isOnAppeal", at
      FROM proposals.moderation WHERE community_id = ${community} ORDER BY moderation_id DESC LIMIT ${limit}`.execute(
      read,
    ),
    sql<{ all: number; hidden: number }>`
      SELECT count(*) AS "all", count(*) FILTER (WHERE decided = 'hidden') AS hidden
      FROM proposals.moderation WHERE community_id = ${community}`.execute(read),
    listQuestionDecisions(read, community, limit),
  ])
  const { all, hidden } = counted.rows[0]!
  const about = questions.decisions.map((each) => ({ ...each, what: 'question' as const, isAutomatic: false }))
  const decisions = [...listed.rows, ...about].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit)
  return {
    decisions,
    all: all + questions.all,
    hidden: hidden + questions.hidden,
  }
}

export interface ShownAppeal {
  readonly id: string
  readonly moderation: ModerationId
  readonly text: string
  readonly reason: ModerationReason
  readonly note: string
  readonly words: string
  readonly matterId: string
  readonly madeAt: Date
  /** Whether the one who asks decided first. */
  readonly isFirst: boolean
}

/** Appeals that wait for an answer, the oldest first. */
export async function listAppeals(
  read: Read,
  community: CommunityId,
  person: PersonId | null,
): Promise<readonly ShownAppeal[]> {
  const found = await sql<ShownAppeal>`
    SELECT a.appeal_id AS id, a.moderation_id AS moderation, coalesce(g.text, p.title || E'\n' || left(p.why, 600)) AS text,
      m.reason_key AS reason, m.note, a.words, p.matter_id AS "matterId", a.made_at AS "madeAt",
      coalesce(m.decided_by = ${person}::uuid, false) AS "isFirst"
    FROM proposals.appeal AS a
    JOIN proposals.moderation AS m ON m.community_id = a.community_id AND m.moderation_id = a.moderation_id
    JOIN proposals.proposal AS p ON p.community_id = a.community_id AND p.proposal_id = m.proposal_id
    LEFT JOIN proposals.argument AS g ON g.community_id = a.community_id AND g.argument_id = m.argument_id
    WHERE a.community_id = ${community} AND a.decided_at IS NULL ORDER BY a.appeal_id LIMIT 100`.execute(read)
  return found.rows
}

export interface OwnDecision {
  readonly decided: 'held' | 'hidden' | 'published' | 'left'
  readonly reason: ModerationReason | null
  readonly note: string
  readonly text: string
  readonly slug: string
  readonly appeal: { readonly isUpheld: boolean | null; readonly answer: string } | null
}

/** What was decided on something that somebody wrote: for its author only. */
export async function findOwnDecision(
  read: Read,
  community: CommunityId,
  which: { readonly id: string; readonly person: PersonId },
): Promise<OwnDecision | null> {
  const found = await sql<
    Omit<OwnDecision, 'appeal'> & { appealed: string | null; isUpheld: boolean | null; answer: string }
  >`
    SELECT m.decided, m.reason_key AS reason, m.note, coalesce(g.text, p.title) AS text, p.slug,
      a.appeal_id AS appealed, a.is_upheld AS "isUpheld", a.answer
    FROM proposals.moderation AS m
    JOIN proposals.proposal AS p ON p.community_id = m.community_id AND p.proposal_id = m.proposal_id
    LEFT JOIN proposals.argument AS g ON g.community_id = m.community_id AND g.argument_id = m.argument_id
    LEFT JOIN proposals.appeal AS a ON a.community_id = m.community_id AND a.moderation_id = m.moderation_id
    WHERE m.community_id = ${community} AND m.moderation_id = ${which.id} AND m.decided = 'hidden' AND CASE
      WHEN m.argument_id IS NOT NULL THEN g.person_id = ${which.person}
      ELSE EXISTS (SELECT 1 FROM proposals.author AS w WHERE w.community_id = m.community_id
        AND w.proposal_id = m.proposal_id AND w.person_id = ${which.person}) END`.execute(read)
  const row = found.rows[0]
  if (!row) return null
  const { appealed, isUpheld, answer, ...decision } = row
  return { ...decision, appeal: appealed === null ? null : { isUpheld, answer } }
}
