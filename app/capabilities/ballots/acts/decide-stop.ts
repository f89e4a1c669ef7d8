import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem, changeStep, tellFollowers } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { countGiven } from '../reads/count-roll.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { decideDoor } from '../rules/decide-door.ts'
import { emptyBox } from '../store/empty-box.ts'
import { lockOwnBallot, type NotOwnBallot } from '../store/own-ballot.ts'
import { hrefOfBallot } from '../store/thread-of.ts'
import { runTextsFor } from '../texts/run/texts.ts'
import type { BallotId } from '../vocabulary.ts'
import { hashOfReason } from './ask-to-stop.ts'
import { moveProposals } from './move-proposals.ts'

export interface DecideStop {
  readonly ballot: BallotId
  readonly isConfirmed: boolean
}

export type DecideStopRefusal = NotOwnBallot | { readonly kind: 'not-open' | 'nothing-asked' | 'same-person' }

/**
 * The second of two people: stops a ballot for good, or lets it go on. Stopped, its papers and keys are deleted
 * unopened; nobody ever learns what was in the box.
 */
export const decideStop: Act<DecideStop, null, DecideStopRefusal> = async (deed, input) => {
  const own = await lockOwnBallot(deed, input.ballot)
  if (!own.ok) return own
  const ballot = own.value
  const { kind } = decideDoor(ballot, ballot.at)
  if (kind !== 'open' && kind !== 'not-yet-open') return refuse({ kind: 'not-open' })
  const waiting = await deed.write
    .selectFrom('ballots.stop_request')
    .select(['stop_id', 'reason', 'asked_by'])
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', ballot.id)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  if (!waiting) return refuse({ kind: 'nothing-asked' })
  if (waiting.asked_by === deed.actor.person) return refuse({ kind: 'same-person' })
  await deed.write
    .updateTable('ballots.stop_request')
    .set({ decided_by: deed.actor.person, decided_at: deed.now, is_confirmed: input.isConfirmed })
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', ballot.id)
    .where('stop_id', '=', waiting.stop_id)
    .execute()
  const given = await countGiven(deed.write, ballot.key)
  if (input.isConfirmed) await stop(deed, ballot, { given, reason: waiting.reason })
  await recordInLedger(deed, {
    kind: input.isConfirmed ? 'ballot-stopped' : 'ballot-stop-refused',
    subject: ballot.id,
    facts: { question: ballot.question, given, reasonHash: hashOfReason(waiting.reason) },
  })
  return done(null)
}

interface Stopped {
  readonly given: number
  readonly reason: string
}

async function stop(deed: Deed, ballot: Ballot, stopped: Stopped): Promise<void> {
  await deed.write
    .updateTable('ballots.ballot')
    .set({ state: 'stopped', closed_at: ballot.at })
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', ballot.id)
    .execute()
  await emptyBox(deed.write, ballot.key)
  await moveProposals(deed, ballot, { to: 'open', byAct: 'decide-stop' })
  const { letters } = runTextsFor(deed.community.locale)
  const about = { ...stopped, question: ballot.question }
  const step = { capability: 'ballots', subjectId: ballot.id }
  await changeStep(deed, { ...step, state: 'cancelled', closesAt: ballot.at, outcome: letters.stoppedOutcome(about) })
  await changeItem(deed, { itemId: ballot.id, state: 'withdrawn' })
  await tellFollowers(deed, { matterId: ballot.matter, ...letters.stopped(about), href: hrefOfBallot(ballot.slug) })
}
