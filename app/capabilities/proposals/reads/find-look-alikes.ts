import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ProposalId, ProposalState } from '../vocabulary.ts'

export interface LookAlike {
  readonly id: ProposalId
  readonly slug: string
  readonly title: string
  readonly why: string
  readonly state: ProposalState
  readonly supports: number
  readonly placeWords: string
}

const mostShown = 5
const alikeFrom = 0.22
/** So many of those that share words, the likeliest first, are compared letter by letter. */
const mostWeighed = 50

/**
 * Public proposals that ask for something close: found by words they share (PostgreSQL's text search) and, where those are
 * few, by titles spelt alike (pg_trgm); then put in order by how alike titles and reasons are. Those withdrawn or refused
 * are left out.
 */
export async function findLookAlikes(
  read: Read,
  community: CommunityId,
  text: { readonly title: string; readonly why: string; readonly not?: ProposalId },
): Promise<readonly LookAlike[]> {
  const found = await sql<LookAlike>`
    WITH asked AS (
      SELECT ${text.title}::text AS title, left(${text.why}, 500) AS why,
        replace(plainto_tsquery('english', ${text.title})::text, '&', '|')::tsquery AS query),
    by_words AS (
      SELECT p.proposal_id FROM proposals.proposal AS p, asked
      WHERE p.community_id = ${community} AND p.words @@ asked.query AND p.shown = 'published' AND p.merged_into IS NULL
        AND p.state NOT IN ('withdrawn', 'not-done')
      ORDER BY ts_rank(p.words, asked.query) DESC, p.proposal_id LIMIT ${mostWeighed}),
    by_spelling AS (
      SELECT p.proposal_id FROM proposals.proposal AS p, asked
      WHERE (SELECT count(*) FROM by_words) < ${mostWeighed} AND p.community_id = ${community} AND p.title % asked.title
        AND p.shown = 'published' AND p.merged_into IS NULL AND p.state NOT IN ('withdrawn', 'not-done')
      ORDER BY similarity(p.title, asked.title) DESC, p.proposal_id LIMIT ${mostWeighed}),
    close AS (SELECT proposal_id FROM by_words UNION SELECT proposal_id FROM by_spelling),
    weighed AS (
      SELECT p.proposal_id, p.slug, p.title, p.why, p.state, p.supports, p.place_words,
        0.65 * similarity(p.title, asked.title) + 0.35 * similarity(left(p.why, 500), asked.why) AS share
      FROM proposals.proposal AS p JOIN close USING (proposal_id), asked WHERE p.community_id = ${community})
    SELECT proposal_id AS id, slug, title, why, state, supports, place_words AS "placeWords" FROM weighed
    WHERE share >= ${alikeFrom} AND proposal_id IS DISTINCT FROM ${text.not ?? null}::uuid
    ORDER BY share DESC, proposal_id LIMIT ${mostShown}`.execute(read)
  return found.rows
}
