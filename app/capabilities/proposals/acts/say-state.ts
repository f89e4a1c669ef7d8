import { recordInLedger } from '#capabilities/ledger/index.ts'
import { type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { mayAnswerFor, roleOf } from '../rules/may.ts'

import { saidByOfficers } from '../rules/states.ts'
import { lockProposal } from '../store/lock-proposals.ts'
import type { ProposalId, ProposalState } from '../vocabulary.ts'
import { type MoveProposalRefusal, moveProposal } from './move-proposal.ts'

export interface SayState {
  readonly proposal: ProposalId
  readonly to: ProposalState
  /** Why, in a sentence for everyone. */
  readonly words: string
}

export type SayStateRefusal = MoveProposalRefusal | { readonly kind: 'not-yours-to-do' | 'words-long' }

const longestWords = 600

/** An officer says what becomes of a proposal, never without a sentence that explains it. */
export const sayState: Act<SayState, null, SayStateRefusal> = async (deed, { proposal: id, to, words }) => {
  const proposal = await lockProposal(deed, id)
  if (!proposal) return refuse({ kind: 'no-such-proposal' })
  const line = await placeLineOfMatter(deed.write, deed.community.id, proposal.matter_id as MatterId)
  if (!mayAnswerFor(deed.actor, line)) return refuse({ kind: 'not-yours-to-do' })
  if ([...tidyParagraphs(words)].length > longestWords) return refuse({ kind: 'words-long' })
  if (!saidByOfficers(proposal.state).includes(to)) return refuse({ kind: 'not-from-there', from: proposal.state })
  const moved = await moveProposal(deed, { proposal: id, to, words, byAct: 'say-state', inRole: roleOf(deed.actor) })
  if (!moved.ok) return moved
  await recordInLedger(deed, { kind: 'proposal-moved', subject: id, facts: { from: proposal.state, to } })
  return done(null)
}
