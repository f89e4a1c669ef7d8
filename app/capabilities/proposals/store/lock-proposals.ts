import type { Deed } from '#platform/acts/act.ts'
import type { ProposalId } from '../vocabulary.ts'
import type { ProposalTable } from './tables.ts'

/** Takes proposals for this transaction, always in the same order: whoever changes one waits here for the other. */
export async function lockProposals(
  { write, community }: Deed,
  ids: readonly ProposalId[],
): Promise<ReadonlyMap<ProposalId, ProposalTable>> {
  const rows = await write
    .selectFrom('proposals.proposal')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('proposal_id', 'in', [...ids])
    .orderBy('proposal_id')
    .forNoKeyUpdate()
    .execute()
  return new Map(rows.map((row) => [row.proposal_id as ProposalId, row]))
}

export const lockProposal = async (deed: Deed, id: ProposalId): Promise<ProposalTable | undefined> =>
  (await lockProposals(deed, [id])).get(id)
