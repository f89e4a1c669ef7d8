import { discardDraftMatter } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { deleteDraft } from '../store/draft-ballot.ts'
import { lockOwnBallot } from '../store/own-ballot.ts'
import type { BallotId } from '../vocabulary.ts'

export type DiscardBallotRefusal = { readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-a-draft' }

/** Throws a draft away, with the matter that was made for it alone. What has been open is never thrown away. */
export const discardBallot: Act<{ readonly ballot: BallotId }, null, DiscardBallotRefusal> = async (deed, input) => {
  const own = await lockOwnBallot(deed, input.ballot)
  if (!own.ok) return own
  const ballot = own.value
  if (ballot.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  await deleteDraft(deed.write, ballot.key)
  if (ballot.hasOwnMatter) await discardDraftMatter(deed, ballot.matter)
  return done(null)
}
