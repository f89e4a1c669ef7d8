import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeStep } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { lockBallot } from '../store/lock-ballot.ts'
import type { BallotId } from '../vocabulary.ts'
import { announceBallot } from './announce-ballot.ts'
import { closeBallot } from './close-ballot.ts'

export type Turned = 'opened' | 'closed' | 'nothing-to-do'

/**
 * Does what the hour asks for: says that a ballot is open which was announced for by now, closes one whose time is over.
 * Whoever asks, and however often, the database's clock decides.
 */
export const turnBallot: Act<{ readonly ballot: BallotId }, Turned, never> = async (deed, input) => {
  const ballot = await lockBallot(deed.write, { community: deed.community.id, ballot: input.ballot })
  if (ballot?.state !== 'open') return done('nothing-to-do')
  if (ballot.closesAt! <= ballot.at) return closeBallot(deed, input)
  const step = { capability: 'ballots', subjectId: ballot.id }
  if (ballot.begunAt !== null || ballot.opensAt! > ballot.at) return done('nothing-to-do')
  await deed.write
    .updateTable('ballots.ballot')
    .set({ begun_at: ballot.at })
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', ballot.id)
    .execute()
  await changeStep(deed, { ...step, state: 'open' })
  await announceBallot(deed, ballot, null)
  const facts = { question: ballot.question, slug: ballot.slug, hash: ballot.frozenHash!.toString('hex') }
  await recordInLedger(deed, { kind: 'ballot-opened', subject: ballot.id, facts })
  return done('opened')
}
