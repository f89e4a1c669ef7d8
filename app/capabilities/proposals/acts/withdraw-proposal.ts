import { recordInLedger } from '#capabilities/ledger/index.ts'
import { stopClock } from '#capabilities/replies/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { roleOf } from '../rules/may.ts'

import { mayMove } from '../rules/states.ts'
import { listAuthors } from '../store/authors.ts'
import { lockProposal } from '../store/lock-proposals.ts'
import { saveState } from '../store/save-state.ts'
import { textsFor } from '../texts/texts.ts'
import type { ProposalId, ProposalState } from '../vocabulary.ts'
import { tellOfProposal } from './tell-of-proposal.ts'
import { voidSuggestions } from './void-suggestions.ts'

export interface WithdrawProposal {
  readonly proposal: ProposalId
  /** Why, for those who support it. */
  readonly words: string
}

export type WithdrawRefusal =
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'merged'; readonly into: ProposalId }
  /** Others wrote it too: one can leave it, and it goes on with them. */
  | { readonly kind: 'others-wrote-too' }
  | { readonly kind: 'settled'; readonly state: ProposalState }
  | { readonly kind: 'words-missing' | 'words-long' }

export const longestReason = 500

/** Takes one's own proposal back. It stays to be read, with who supported it counted as before. */
export const withdrawProposal: Act<WithdrawProposal, null, WithdrawRefusal> = async (deed, input) => {
  const proposal = await lockProposal(deed, input.proposal)
  const authors = proposal ? await listAuthors(deed, [input.proposal]) : []
  const isAuthor = deed.actor.person !== null && authors.some(({ person }) => person === deed.actor.person)
  if (!proposal || !isAuthor) return refuse({ kind: 'not-yours' })
  if (proposal.merged_into) return refuse({ kind: 'merged', into: proposal.merged_into as ProposalId })
  if (authors.some(({ person }) => person !== null && person !== deed.actor.person))
    return refuse({ kind: 'others-wrote-too' })
  if (!mayMove(proposal.state, 'withdrawn')) return refuse({ kind: 'settled', state: proposal.state })
  const words = tidyParagraphs(input.words)
  if (words === '') return refuse({ kind: 'words-missing' })
  if ([...words].length > longestReason) return refuse({ kind: 'words-long' })
  await saveState(deed, input.proposal, {
    state: 'withdrawn',
    words,
    inRole: roleOf(deed.actor),
    byAct: 'withdraw-proposal',
  })
  await stopClock(deed, { itemId: input.proposal, why: textsFor(deed.community.locale).stopped.withdrawn })
  await voidSuggestions(deed, [input.proposal])
  await tellOfProposal(deed, { proposal: input.proposal, what: 'moved' })
  await recordInLedger(deed, {
    kind: 'proposal-withdrawn',
    subject: input.proposal,
    facts: { supports: proposal.supports },
  })
  return done(null)
}
