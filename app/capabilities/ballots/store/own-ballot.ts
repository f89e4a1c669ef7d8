import type { Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { mayRunIt } from '../reads/may-run-it.ts'
import { mayRunSomeBallots } from '../rules/may-run-ballots.ts'
import type { BallotId } from '../vocabulary.ts'
import { lockBallot } from './lock-ballot.ts'

export type NotOwnBallot = { readonly kind: 'not-yours-to-do' | 'no-such-ballot' }

/** Takes the ballot's row, for somebody who may run it. Drafts of others are to them as if they were not there. */
export async function lockOwnBallot(deed: Deed, id: BallotId): Promise<Result<Ballot, NotOwnBallot>> {
  if (!mayRunSomeBallots(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const ballot = await lockBallot(deed.write, { community: deed.community.id, ballot: id })
  if (!ballot) return refuse({ kind: 'no-such-ballot' })
  const about = { community: deed.community.id, matter: ballot.matter }
  if (await mayRunIt(deed.write, about, deed.actor)) return done(ballot)
  return refuse({ kind: ballot.state === 'draft' ? 'no-such-ballot' : 'not-yours-to-do' })
}
