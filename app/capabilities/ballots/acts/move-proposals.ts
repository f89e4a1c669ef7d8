import { moveProposal, type ProposalId } from '#capabilities/proposals/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { runTextsFor } from '../texts/run/texts.ts'

/**
 * Says on the proposals from which options grew that they are on a ballot, or that they are not any more. What cannot
 * move, because it was withdrawn or merged meanwhile, stays as it is: the ballot is not held up by it.
 */
export async function moveProposals(
  deed: Deed,
  { options, question }: Ballot,
  how: { readonly to: 'on-ballot' | 'open'; readonly byAct: 'open-ballot' | 'decide-stop' },
): Promise<void> {
  const { proposals } = runTextsFor(deed.community.locale).letters
  for (const { fromItem } of options) {
    if (fromItem)
      await moveProposal(deed, {
        proposal: fromItem as ProposalId,
        to: how.to,
        words: proposals[how.to](question),
        byAct: how.byAct,
        inRole: null,
      })
  }
}
