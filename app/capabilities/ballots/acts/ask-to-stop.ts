import { createHash } from 'node:crypto'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { decideDoor } from '../rules/decide-door.ts'
import { lockOwnBallot, type NotOwnBallot } from '../store/own-ballot.ts'
import type { BallotId } from '../vocabulary.ts'

export const longestReason = 1000

export type AskToStopRefusal =
  | NotOwnBallot
  | { readonly kind: 'not-open' | 'reason-missing' | 'reason-long' | 'asked-already' }

/**
 * The first of two people: asks for a ballot to be stopped for good, with the reason that everyone will read. The
 * record says at once that it was asked, with the reason's fingerprint, so that it cannot be another one later.
 */
export const askToStop: Act<{ readonly ballot: BallotId; readonly reason: string }, null, AskToStopRefusal> = async (
  deed,
  input,
) => {
  const own = await lockOwnBallot(deed, input.ballot)
  if (!own.ok) return own
  const ballot = own.value
  const reason = tidyParagraphs(input.reason)
  if (reason === '') return refuse({ kind: 'reason-missing' })
  if ([...reason].length > longestReason) return refuse({ kind: 'reason-long' })
  const { kind } = decideDoor(ballot, ballot.at)
  if (kind !== 'open' && kind !== 'not-yet-open') return refuse({ kind: 'not-open' })
  const asked = await deed.write
    .insertInto('ballots.stop_request')
    .values({
      community_id: deed.community.id,
      ballot_id: ballot.id,
      stop_id: deed.newId<'stop-request'>(),
      reason,
      asked_by: deed.actor.person,
      asked_at: deed.now,
      decided_by: null,
      decided_at: null,
      is_confirmed: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (asked.numInsertedOrUpdatedRows !== 1n) return refuse({ kind: 'asked-already' })
  await recordInLedger(deed, {
    kind: 'ballot-stop-asked',
    subject: ballot.id,
    facts: { question: ballot.question, reasonHash: hashOfReason(reason) },
  })
  return done(null)
}

/** Of the public words, so that the record shows that they are still the same. */
export const hashOfReason = (reason: string): string => createHash('sha256').update(reason, 'utf8').digest('hex')
