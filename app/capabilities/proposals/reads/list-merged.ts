import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { ProposalId } from '../vocabulary.ts'

export interface MergedProposal {
  readonly id: ProposalId
  readonly slug: string
  readonly title: string
}

/** Proposals that are part of this one now, those that came with them included. */
export async function listMergedInto(
  read: Read,
  community: CommunityId,
  id: ProposalId,
): Promise<readonly MergedProposal[]> {
  const found = await sql<MergedProposal>`
    WITH RECURSIVE parts (proposal_id) AS (
      SELECT proposal_id FROM proposals.proposal WHERE community_id = ${community} AND merged_into = ${id}
      UNION SELECT p.proposal_id FROM parts JOIN proposals.proposal AS p
        ON p.community_id = ${community} AND p.merged_into = parts.proposal_id)
    SELECT p.proposal_id AS id, p.slug, p.title FROM parts
    JOIN proposals.proposal AS p ON p.community_id = ${community} AND p.proposal_id = parts.proposal_id
    WHERE p.shown = 'published' ORDER BY p.proposal_id`.execute(read)
  return found.rows
}

/** How many of those who support it came along with another proposal and have not said yet whether they stay. */
export async function countCameAlong(read: Read, community: CommunityId, id: ProposalId): Promise<number> {
  const found = await sql<{ count: number }>`
    SELECT count(*) AS count FROM proposals.support
    WHERE community_id = ${community} AND proposal_id = ${id} AND kept_at IS NULL`.execute(read)
  return found.rows[0]!.count
}

/** The proposal that this one was split from, where somebody supports that one and not this. */
export async function findSupportedSource(
  read: Read,
  community: CommunityId,
  which: { readonly id: ProposalId; readonly person: PersonId | null },
): Promise<MergedProposal | null> {
  if (!which.person) return null
  const found = await sql<MergedProposal>`
    SELECT p.proposal_id AS id, p.slug, p.title FROM proposals.suggestion AS g
    JOIN proposals.support AS s ON s.community_id = g.community_id AND s.proposal_id = g.proposal_id AND s.person_id = ${which.person}
    JOIN proposals.proposal AS p ON p.community_id = g.community_id AND p.proposal_id = g.proposal_id
    WHERE g.community_id = ${community} AND g.made_proposal = ${which.id} LIMIT 1`.execute(read)
  return found.rows[0] ?? null
}
