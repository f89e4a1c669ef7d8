import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem, changeStep, type MatterId, tellFollowers } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { hrefOfCommitment } from '../store/addresses.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import { mayReport } from '../store/may-report.ts'
import { saveReport } from '../store/save-report.ts'
import { setState } from '../store/set-state.ts'
import { textsFor } from '../texts/texts.ts'
import type { CommitmentId } from '../vocabulary.ts'

export interface GiveUpCommitment {
  readonly commitment: CommitmentId
  /** Why it will not be done, in words for everyone. */
  readonly reason: string
}

export type GiveUpRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-commitment' | 'not-open' | 'reason-missing' | 'reason-long'
}

/** Says in public that a promise will not be kept, and why. It stays on every list that it was on. */
export const giveUpCommitment: Act<GiveUpCommitment, null, GiveUpRefusal> = async (deed, { commitment, reason }) => {
  const found = await lockCommitment(deed.write, deed.community.id, commitment)
  if (!found) return refuse({ kind: 'no-such-commitment' })
  if (!(await mayReport(deed, found))) return refuse({ kind: 'not-yours-to-do' })
  if (reason === '') return refuse({ kind: 'reason-missing' })
  if ([...reason].length > 4_000) return refuse({ kind: 'reason-long' })
  if (found.state !== 'open') return refuse({ kind: 'not-open' })
  await saveReport(deed, { commitment, kind: 'given-up', words: reason })
  const which = { community: deed.community.id, commitment }
  await setState(deed.write, which, { state: 'given-up', endedAt: deed.now })
  await changeItem(deed, { itemId: commitment, state: 'withdrawn' })
  const news = textsFor(deed.community.locale).letters.givenUp({ what: found.what, words: reason })
  const step = { capability: 'commitments', subjectId: commitment, state: 'cancelled', outcome: reason } as const
  await changeStep(deed, { ...step, closesAt: deed.now })
  await tellFollowers(deed, { matterId: found.matter_id as MatterId, ...news, href: hrefOfCommitment(commitment) })
  await recordInLedger(deed, { kind: 'commitment-given-up', subject: commitment, facts: { what: found.what } })
  return done(null)
}
