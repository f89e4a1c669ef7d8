import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { ProposalId, ProposalState, Shown } from '../vocabulary.ts'

export interface OwnProposal {
  readonly id: ProposalId
  readonly slug: string
  readonly title: string
  readonly state: ProposalState
  readonly shown: Shown
  readonly supports: number
  readonly isAuthor: boolean
  /** Supported, and not said yet whether the support stays where it came along to. */
  readonly mustChoose: boolean
}

const most = 200

/** What somebody wrote or supports, the latest first. */
export async function listOwnProposals(
  read: Read,
  community: CommunityId,
  person: PersonId,
): Promise<readonly OwnProposal[]> {
  const found = await sql<OwnProposal>`
    SELECT p.proposal_id AS id, p.slug, p.title, p.state, p.shown, p.supports, bool_or(own.author) AS "isAuthor",
      bool_or(own.choose) AS "mustChoose"
    FROM (
      SELECT proposal_id, true AS author, false AS choose FROM proposals.author
        WHERE community_id = ${community} AND person_id = ${person}
      UNION ALL SELECT proposal_id, false, kept_at IS NULL FROM proposals.support
        WHERE community_id = ${community} AND person_id = ${person}) AS own
    JOIN proposals.proposal AS p ON p.community_id = ${community} AND p.proposal_id = own.proposal_id
    WHERE p.shown = 'published' OR own.author
    GROUP BY p.community_id, p.proposal_id ORDER BY p.proposal_id DESC LIMIT ${most}`.execute(read)
  return found.rows
}
