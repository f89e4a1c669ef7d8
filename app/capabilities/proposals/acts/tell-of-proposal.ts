import type { Deed } from '#platform/acts/act.ts'
import type { ProposalId } from '../vocabulary.ts'

export const tellOfProposalJob = 'tell-of-proposal'

export interface ProposalNews {
  readonly proposal: ProposalId
  /** What happened; the letter says how it stands when it is written. */
  readonly what: 'moved' | 'merged' | 'split' | 'costed'
  /** Merge: the one that went in. Split: the new one. */
  readonly other?: ProposalId
}

/** After the act's transaction: writes to the authors and supporters of a proposal who want letters. */
export async function tellOfProposal(deed: Deed, news: ProposalNews): Promise<void> {
  await deed.queue(tellOfProposalJob, { news })
}
