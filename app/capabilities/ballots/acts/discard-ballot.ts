import { discardDraftMatter } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayRunBallots } from '../rules/may-run-ballots.ts'
import { deleteDraft } from '../store/draft-ballot.ts'
import { lockBallot } from '../store/lock-ballot.ts'
import type { BallotId } from '../vocabulary.ts'

export type DiscardBallotRefusal = { readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-a-draft' }

/** Throws a draft away, with the matter that was made for it alone. What has been open is never thrown away. */
export const discardBallot: Act<{ readonly ballot: BallotId }, null, DiscardBallotRefusal> = async (deed, input) => {
  if (!mayRunBallots(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const ballot = await lockBallot(deed.write, { community: deed.community.id, ballot: input.ballot })
  if (!ballot) return refuse({ kind: 'no-such-ballot' })
  if (ballot.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  await deleteDraft(deed.write, ballot.key)
  if (ballot.hasOwnMatter) await discardDraftMatter(deed, ballot.matter)
  return done(null)
}
