import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ProposalId, ProposalState } from '../vocabulary.ts'

export interface ProposalForBallot {
  readonly id: ProposalId
  readonly slug: string
  readonly title: string
  readonly why: string
  readonly state: ProposalState
  readonly supports: number
  /** The higher end of its published costing, in pence; else what its authors think; null where nobody said. */
  readonly cost: number | null
  readonly isCosted: boolean
  /** What the published costing says; null without one. */
  readonly feasible: 'yes' | 'in-part' | 'no' | null
  readonly href: string
  readonly placeWords: string
  readonly point: { readonly lat: number; readonly lng: number } | null
}

const most = 500

/** Proposals of a matter (or of the community) that may go on a ballot, the most supported first. */
export async function listForBallots(
  read: Read,
  communityId: CommunityId,
  which: { readonly matterId?: string | undefined; readonly ids?: readonly ProposalId[] | undefined } = {},
): Promise<readonly ProposalForBallot[]> {
  const found = await sql<Omit<ProposalForBallot, 'point'> & { lat: number | null; lng: number | null }>`
    SELECT p.proposal_id AS id, p.slug, p.title, p.why, p.state, p.supports, '/proposals/' || p.slug AS href,
      coalesce(c.cost_to, p.rough_cost) AS cost, c.cost_to IS NOT NULL AS "isCosted", c.feasible,
      p.place_words AS "placeWords", p.lat, p.lng
    FROM proposals.proposal AS p
    LEFT JOIN LATERAL (
      SELECT cost_to, feasible FROM proposals.costing AS c
      WHERE c.community_id = p.community_id AND c.proposal_id = p.proposal_id AND c.state = 'published'
      ORDER BY costing_id DESC LIMIT 1) AS c ON true
    WHERE p.community_id = ${communityId} AND p.shown = 'published' AND p.merged_into IS NULL
      AND p.state IN ('open', 'being-costed', 'on-ballot')
      AND (${which.matterId ?? null}::uuid IS NULL OR p.matter_id = ${which.matterId ?? null}::uuid)
      AND (${which.ids ? [...which.ids] : null}::uuid[] IS NULL OR p.proposal_id = ANY(${which.ids ? [...which.ids] : null}::uuid[]))
    ORDER BY p.supports DESC, p.proposal_id LIMIT ${most}`.execute(read)
  return found.rows.map(({ lat, lng, ...row }) => ({
    ...row,
    point: lat === null || lng === null ? null : { lat, lng },
  }))
}
