import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayTakePart } from '../rules/may.ts'
import { takesSupport } from '../rules/states.ts'
import { lockProposal } from '../store/lock-proposals.ts'
import { addSupport, noteSupport, removeSupport } from '../store/supports.ts'
import type { ProposalId, ProposalState } from '../vocabulary.ts'

export interface Support {
  readonly proposal: ProposalId
  /** `keep`: support that came along with a merge or a split stays here. */
  readonly wish: 'give' | 'take-back' | 'keep'
}

export type SupportRefusal =
  | { readonly kind: 'confirm-first' }
  | { readonly kind: 'no-such-proposal' }
  /** It is part of another one now; support goes there. */
  | { readonly kind: 'merged'; readonly into: ProposalId }
  | { readonly kind: 'settled'; readonly state: ProposalState }

/** Supports a proposal, or no longer. Asked twice, also at once, it is the same as once. */
export const support: Act<Support, null, SupportRefusal> = async (deed, { proposal: id, wish }) => {
  const person = deed.actor.person
  if (!mayTakePart(deed.actor) || person === null) return refuse({ kind: 'confirm-first' })
  const proposal = await lockProposal(deed, id)
  if (proposal?.shown !== 'published') return refuse({ kind: 'no-such-proposal' })
  if (proposal.merged_into) return refuse({ kind: 'merged', into: proposal.merged_into as ProposalId })
  if (!takesSupport(proposal.state)) return refuse({ kind: 'settled', state: proposal.state })
  if (wish === 'take-back') {
    if (await removeSupport(deed, id, person))
      await noteSupport(deed, { person, from: id, to: null, how: 'taken-back' })
    return done(null)
  }
  if (wish === 'give' && (await addSupport(deed, id, person))) {
    await noteSupport(deed, { person, from: null, to: id, how: 'given' })
    return done(null)
  }
  const kept = await deed.write
    .updateTable('proposals.support')
    .set({ kept_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('proposal_id', '=', id)
    .where('person_id', '=', person)
    .where('kept_at', 'is', null)
    .returning('came_from')
    .executeTakeFirst()
  if (kept) await noteSupport(deed, { person, from: kept.came_from as ProposalId, to: id, how: 'kept' })
  return done(null)
}
