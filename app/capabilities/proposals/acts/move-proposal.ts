import type { Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'

import { mayMove } from '../rules/states.ts'
import { lockProposal } from '../store/lock-proposals.ts'
import { saveState } from '../store/save-state.ts'
import type { ProposalId, ProposalState } from '../vocabulary.ts'
import { tellOfProposal } from './tell-of-proposal.ts'

export interface MoveProposal {
  readonly proposal: ProposalId
  readonly to: ProposalState
  /** The sentence that explains it, for everyone. */
  readonly words: string
  /** The act that moves it: `open-ballot`, `close-ballot`. */
  readonly byAct: string
  /** The role of who does it; null: nobody alone, as with a count. */
  readonly inRole: string | null
}

export type MoveProposalRefusal =
  | { readonly kind: 'no-such-proposal' | 'merged' | 'words-missing' }
  | { readonly kind: 'not-from-there'; readonly from: ProposalState }

/**
 * For acts of other capabilities, in their transaction: a proposal goes on a ballot, is agreed, is done or is not. They have
 * asked already who may. Its authors and supporters are told. Where it stands there already, nothing happens.
 */
export async function moveProposal(deed: Deed, move: MoveProposal): Promise<Result<null, MoveProposalRefusal>> {
  const words = tidyParagraphs(move.words)
  if (words === '') return refuse({ kind: 'words-missing' })
  const proposal = await lockProposal(deed, move.proposal)
  if (proposal?.shown !== 'published') return refuse({ kind: 'no-such-proposal' })
  if (proposal.merged_into) return refuse({ kind: 'merged' })
  if (proposal.state === move.to && proposal.state_words === words) return done(null)
  if (proposal.state !== move.to && !mayMove(proposal.state, move.to))
    return refuse({ kind: 'not-from-there', from: proposal.state })
  await saveState(deed, move.proposal, { state: move.to, words, inRole: move.inRole, byAct: move.byAct })
  await tellOfProposal(deed, { proposal: move.proposal, what: 'moved' })
  return done(null)
}
