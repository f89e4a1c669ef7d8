import type { Deed } from '#platform/acts/act.ts'
import type { ProposalId } from '../vocabulary.ts'

/** Suggestions about proposals that were withdrawn, merged or settled meanwhile have nothing left to be about. */
export async function voidSuggestions(
  { write, community, now }: Deed,
  proposals: readonly ProposalId[],
): Promise<void> {
  await write
    .updateTable('proposals.suggestion')
    .set({ state: 'void', ended_at: now })
    .where('community_id', '=', community.id)
    .where('state', '=', 'open')
    .where((on) => on.or([on('proposal_id', 'in', [...proposals]), on('other_id', 'in', [...proposals])]))
    .execute()
}
