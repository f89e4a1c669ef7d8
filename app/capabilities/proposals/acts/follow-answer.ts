import type { OnAnswered } from '#capabilities/replies/index.ts'
import { stateByAnswer } from '../rules/states.ts'
import { lockProposal } from '../store/lock-proposals.ts'
import { textsFor } from '../texts/texts.ts'
import type { ProposalId } from '../vocabulary.ts'
import { moveProposal } from './move-proposal.ts'

/** The act that is written beside a state that came of an answer. */
export const answeredAct = 'answer-contribution'

/**
 * What becomes of a proposal follows from its answer, in the answer's transaction. Where it was settled otherwise already, is on
 * a ballot, is part of another or is not shown, the answer stands beside it and changes nothing.
 */
export const followAnswer: OnAnswered = async (deed, { itemId, kind, answer, words, byRole }) => {
  if (kind !== 'proposal') return
  const id = itemId as ProposalId
  const proposal = await lockProposal(deed, id)
  const to = proposal && stateByAnswer(proposal.state, answer)
  if (!to) return
  const sentence = textsFor(deed.community.locale).state.answered[answer](words)
  await moveProposal(deed, { proposal: id, to, words: sentence, byAct: answeredAct, inRole: byRole })
}
