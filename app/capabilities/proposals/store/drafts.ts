import type { Deed } from '#platform/acts/act.ts'
import type { DraftId, ProposalId } from '../vocabulary.ts'

export interface LockedDraft {
  readonly id: DraftId
  /** The proposal it became already. */
  readonly became: string | null
}

/** Somebody's own draft, for this transaction: sent twice at once, the second waits and finds what the first made. */
export async function lockDraft({ write, community, actor }: Deed, id: DraftId): Promise<LockedDraft | null> {
  const row = await write
    .selectFrom('proposals.draft')
    .select(['draft_id', 'became'])
    .where('community_id', '=', community.id)
    .where('draft_id', '=', id)
    .where('person_id', '=', actor.person)
    .forUpdate()
    .executeTakeFirst()
  return row ? { id, became: row.became } : null
}

/** What was typed goes; that it became a proposal stays for a while, so that a second press finds it. Photos move along. */
export async function turnDraftInto({ write, community, now }: Deed, id: DraftId, proposal: ProposalId): Promise<void> {
  await write
    .updateTable('proposals.photo')
    .set({ draft_id: null, proposal_id: proposal })
    .where('community_id', '=', community.id)
    .where('draft_id', '=', id)
    .execute()
  await write
    .updateTable('proposals.draft')
    .set({ became: proposal, typed: '{}', changed_at: now })
    .where('community_id', '=', community.id)
    .where('draft_id', '=', id)
    .execute()
}
