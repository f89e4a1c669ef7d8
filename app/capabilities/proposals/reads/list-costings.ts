import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { CostingTable } from '../store/tables.ts'
import type { CostingId, ProposalId } from '../vocabulary.ts'

export interface Costing extends Omit<CostingTable, 'community_id' | 'costing_id' | 'proposal_id' | 'person_id'> {
  readonly id: CostingId
  readonly proposal: ProposalId
  /** Who works it out: for acts and for whether it is oneself; never shown. */
  readonly person: PersonId | null
}

/** Every costing of a proposal, the latest first. */
export async function listCostings(
  read: Read,
  community: CommunityId,
  proposal: ProposalId,
): Promise<readonly Costing[]> {
  const rows = await read
    .selectFrom('proposals.costing')
    .selectAll()
    .where('community_id', '=', community)
    .where('proposal_id', '=', proposal)
    .orderBy('costing_id', 'desc')
    .execute()
  return rows.map(costingOf)
}

export const costingOf = ({ community_id: _, costing_id, proposal_id, person_id, ...row }: CostingTable): Costing => ({
  ...row,
  id: costing_id as CostingId,
  proposal: proposal_id as ProposalId,
  person: person_id as PersonId | null,
})
