import { changeItem } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import { itemStateOf } from '../rules/states.ts'
import type { ProposalId, ProposalState } from '../vocabulary.ts'

export interface NewState {
  readonly state: ProposalState
  /** One sentence for everyone. */
  readonly words: string
  readonly inRole: string | null
  readonly byAct: string
}

/** Writes down where a locked proposal stands now, beside where it stood before, and keeps its item in line. */
export async function saveState(deed: Deed, proposal: ProposalId, to: NewState): Promise<void> {
  const { write, community, now } = deed
  await write
    .updateTable('proposals.proposal')
    .set({ state: to.state, state_words: to.words, state_since: now, changed_at: now })
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', proposal)
    .execute()
  await noteState(deed, proposal, to)
  await changeItem(deed, { itemId: proposal, state: itemStateOf(to.state) })
}

export async function noteState({ write, community, now, newId }: Deed, proposal: ProposalId, to: NewState) {
  await write
    .insertInto('proposals.state_change')
    .values({
      community_id: community.id,
      change_id: newId<'state-change'>(),
      proposal_id: proposal,
      state: to.state,
      words: to.words,
      in_role: to.inRole,
      by_act: to.byAct,
      at: now,
    })
    .execute()
}
