import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { ArgumentId, ProposalId, Side } from '../vocabulary.ts'

export interface ShownArgument {
  readonly id: ArgumentId
  readonly side: Side
  readonly text: string
  readonly useful: number
  readonly notUseful: number
  readonly madeAt: Date
  /** The proposal it was said to, where that was merged into this one. */
  readonly from: { readonly slug: string; readonly title: string } | null
  readonly isOwn: boolean
  /** What the one who asks said of it. */
  readonly ownRating: 'useful' | 'not-useful' | null
}

/** More of one side are not shown at once. */
export const mostArguments = 50

/**
 * What speaks for and against a proposal, and what was said to those merged into it: on each side what most people found
 * useful first, what is new among the rest not hidden behind it.
 */
export async function listArguments(
  read: Read,
  community: CommunityId,
  which: { readonly id: ProposalId; readonly person: PersonId | null; readonly all: boolean },
): Promise<readonly ShownArgument[]> {
  const limit = which.all ? 1000 : mostArguments
  const found = await sql<
    Omit<ShownArgument, 'from' | 'ownRating'> & { slug: string; title: string; said: string; rating: boolean | null }
  >`
    WITH RECURSIVE family (proposal_id) AS (
      SELECT ${which.id}::uuid
      UNION SELECT p.proposal_id FROM family JOIN proposals.proposal AS p
        ON p.community_id = ${community} AND p.merged_into = family.proposal_id),
    said AS (
      SELECT a.*, row_number() OVER (PARTITION BY side
        ORDER BY (useful + 1.0) / (useful + not_useful + 2.0) DESC, useful DESC, argument_id DESC) AS place
      FROM family JOIN proposals.argument AS a ON a.community_id = ${community} AND a.proposal_id = family.proposal_id
      WHERE a.shown = 'published')
    SELECT said.argument_id AS id, said.side, said.text, said.useful, said.not_useful AS "notUseful",
      said.made_at AS "madeAt", said.proposal_id AS said, p.slug, p.title,
      coalesce(said.person_id = ${which.person}::uuid, false) AS "isOwn", r.is_useful AS rating
    FROM said
    JOIN proposals.proposal AS p ON p.community_id = ${community} AND p.proposal_id = said.proposal_id
    LEFT JOIN proposals.argument_rating AS r ON r.community_id = ${community} AND r.argument_id = said.argument_id
      AND r.person_id = ${which.person}::uuid
    WHERE said.place <= ${limit} ORDER BY said.side DESC, said.place`.execute(read)
  return found.rows.map(({ slug, title, said, rating, ...row }) => ({
    ...row,
    from: said === which.id ? null : { slug, title },
    ownRating: rating === null ? null : rating ? 'useful' : 'not-useful',
  }))
}

export async function countArguments(
  read: Read,
  community: CommunityId,
  id: ProposalId,
): Promise<Readonly<Record<Side, number>>> {
  const found = await sql<{ side: Side; count: number }>`
    WITH RECURSIVE family (proposal_id) AS (
      SELECT ${id}::uuid
      UNION SELECT p.proposal_id FROM family JOIN proposals.proposal AS p
        ON p.community_id = ${community} AND p.merged_into = family.proposal_id)
    SELECT side, count(*) AS count FROM family JOIN proposals.argument AS a
      ON a.community_id = ${community} AND a.proposal_id = family.proposal_id
    WHERE a.shown = 'published' GROUP BY side`.execute(read)
  const of = (side: Side) => found.rows.find((row) => row.side === side)?.count ?? 0
  return { for: of('for'), against: of('against') }
}
