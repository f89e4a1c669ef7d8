import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeStep, tellFollowers } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayKeepItsRoll } from '../reads/may-run-it.ts'
import { lockBallot } from '../store/lock-ballot.ts'
import { hrefOfResult } from '../store/thread-of.ts'
import { resultTextsFor } from '../texts/result/texts.ts'
import type { BallotId } from '../vocabulary.ts'

export interface DepartFromResult {
  readonly ballot: BallotId
  /** What is done instead, for everyone. */
  readonly decision: string
  /** Why, for everyone. */
  readonly reason: string
}

export type DepartRefusal = { readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-counted' | 'not-ours' }

/**
 * Says that a decision departs from the result of a ballot. Officers alone may, and only in public: what and why stand
 * beside the result and in the record for good. The result itself stays as it was counted.
 */
export const departFromResult: Act<DepartFromResult, null, DepartRefusal> = async (deed, input) => {
  const key = { community: deed.community.id, ballot: input.ballot }
  const ballot = await lockBallot(deed.write, key)
  if (!ballot || ballot.state === 'draft') return refuse({ kind: 'no-such-ballot' })
  const about = { community: key.community, matter: ballot.matter }
  if (!(await mayKeepItsRoll(deed.write, about, deed.actor))) return refuse({ kind: 'not-yours-to-do' })
  if (ballot.state !== 'counted') return refuse({ kind: 'not-counted' })
  if (ballot.importSource !== null || ballot.isMadeUp) return refuse({ kind: 'not-ours' })
  const { decision, reason } = input
  await deed.write
    .insertInto('ballots.departure')
    .values({
      community_id: key.community,
      ballot_id: key.ballot,
      departure_id: deed.newId<'departure'>(),
      decision,
      reason,
      made_at: deed.now,
    })
    .execute()
  const { letters } = resultTextsFor(deed.community.locale)
  await changeStep(deed, { capability: 'ballots', subjectId: ballot.id, outcome: letters.departedOutcome(decision) })
  await tellFollowers(deed, {
    matterId: ballot.matter,
    ...letters.departed(ballot.question, decision),
    href: hrefOfResult(ballot.slug),
  })
  await recordInLedger(deed, {
    kind: 'ballot-departed-from',
    subject: ballot.id,
    facts: { question: ballot.question, slug: ballot.slug, decision, reason },
  })
  return done(null)
}
