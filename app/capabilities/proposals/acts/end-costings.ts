import type { Deed } from '#platform/acts/act.ts'
import type { ProposalId } from '../vocabulary.ts'

/** What is being worked out for a proposal that is no longer one of its own ends, with the reason. */
export async function endCostings({ write, community }: Deed, proposal: ProposalId, why: string): Promise<void> {
  await write
    .updateTable('proposals.costing')
    .set({ state: 'ended', ending: why })
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', proposal)
    .where('state', 'in', ['asked', 'working', 'with-author'])
    .execute()
}
