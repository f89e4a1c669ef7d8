import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeStep, tellFollowers } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { countRoll, type RollCounts } from '../reads/count-roll.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { lockBallot } from '../store/lock-ballot.ts'
import { hrefOfBallot } from '../store/thread-of.ts'
import { runTextsFor } from '../texts/run/texts.ts'
import type { BallotId } from '../vocabulary.ts'
import { openBoxJob } from './queue-turns.ts'

export type Closed = 'closed' | 'nothing-to-do'

/**
 * Ends a ballot whose time has come, by the database's clock read after its row was got: papers under way are in,
 * those that come after are refused by their own transaction. Anyone may, because it does only what was frozen before;
 * nobody can close one sooner. The box is opened afterwards, by a job.
 */
export const closeBallot: Act<{ readonly ballot: BallotId }, Closed, never> = async (deed, input) => {
  const ballot = await lockBallot(deed.write, { community: deed.community.id, ballot: input.ballot })
  if (ballot?.state !== 'open' || ballot.closesAt! > ballot.at) return done('nothing-to-do')
  const roll = await countRoll(deed.write, ballot)
  await saveClose(deed, ballot, roll)
  await tellClosed(deed, ballot, roll)
  await deed.queue(openBoxJob, { ballot: ballot.id })
  await recordInLedger(deed, {
    kind: 'ballot-closed',
    subject: ballot.id,
    facts: {
      question: ballot.question,
      closedAt: ballot.closesAt!.toISOString(),
      given: roll.given,
      roll: roll.size,
      channels: roll.byChannel,
      sources: Object.fromEntries(roll.bySource.map(({ source, given }) => [source, given])),
    },
  })
  return done('closed')
}

async function saveClose(deed: Deed, { key, closesAt }: Ballot, roll: RollCounts): Promise<void> {
  const of = { community_id: key.community, ballot_id: key.ballot }
  await deed.write
    .updateTable('ballots.ballot')
    .set({ state: 'closed', closed_at: closesAt, roll_size: roll.size })
    .where('community_id', '=', key.community)
    .where('ballot_id', '=', key.ballot)
    .execute()
  await deed.write
    .insertInto('ballots.turnout')
    .values({ ...of, by_hour: closesAt!, given: roll.given })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'ballot_id', 'by_hour']).doUpdateSet({ given: roll.given }),
    )
    .execute()
  await deed.write
    .deleteFrom('ballots.began')
    .where('community_id', '=', key.community)
    .where('ballot_id', '=', key.ballot)
    .execute()
}

async function tellClosed(deed: Deed, ballot: Ballot, { given, size }: RollCounts): Promise<void> {
  const { letters } = runTextsFor(deed.community.locale)
  const about = { question: ballot.question, given, size }
  const step = { capability: 'ballots', subjectId: ballot.id }
  await changeStep(deed, { ...step, state: 'closed', outcome: letters.outcome(about) })
  await tellFollowers(deed, {
    matterId: ballot.matter,
    ...letters.closed(about),
    href: hrefOfBallot(ballot.slug),
  })
}
