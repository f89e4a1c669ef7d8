import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { type Ballot, findBallot } from '../reads/find-ballot.ts'
import { isPaperOver } from '../reads/is-paper-over.ts'
import { mayKeepItsRoll, mayRunIt } from '../reads/may-run-it.ts'
import { type BallotDoor, decideDoor } from '../rules/decide-door.ts'
import { mayRunSomeBallots } from '../rules/may-run-ballots.ts'
import type { BallotId } from '../vocabulary.ts'
import type { NotOwnBallot } from './own-ballot.ts'

export interface BallotAtWork {
  readonly ballot: Ballot
  /** By the database's clock, read after the row was got. */
  readonly door: BallotDoor
}

export interface WorkOptions {
  /** For those who may keep its roll, not only run it. */
  readonly keepsRoll?: boolean
  /** Goes on beside others that share; else one after another, and none that shares meanwhile. */
  readonly isShared?: boolean
}

/** The ballot, for somebody who may run it. It cannot close meanwhile; papers go on being given and cast. */
export async function ballotAtWork(
  deed: Deed,
  id: BallotId,
  { keepsRoll = false, isShared = false }: WorkOptions = {},
): Promise<Result<BallotAtWork, NotOwnBallot>> {
  if (!mayRunSomeBallots(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const community = deed.community.id
  const lock = isShared ? sql`FOR SHARE` : sql`FOR NO KEY UPDATE`
  await sql`SELECT 1 FROM ballots.ballot WHERE community_id = ${community} AND ballot_id = ${id} ${lock}`.execute(
    deed.write,
  )
  const ballot = await findBallot(deed.write, community, { id }, 'drafts-too')
  if (!ballot) return refuse({ kind: 'no-such-ballot' })
  const may = keepsRoll ? mayKeepItsRoll : mayRunIt
  if (await may(deed.write, { community, matter: ballot.matter }, deed.actor))
    return done({ ballot, door: decideDoor(ballot, ballot.at) })
  return refuse({ kind: ballot.state === 'draft' ? 'no-such-ballot' : 'not-yours-to-do' })
}

/** From the opening being fixed until the close: what is printed then can be used. */
export const isToBeVotedOn = ({ door }: BallotAtWork): boolean => door.kind === 'open' || door.kind === 'not-yet-open'

/** Whether somebody has said that every sheet is in. */
export const isPaperEnded = ({ write, community }: Deed, ballot: BallotId): Promise<boolean> =>
  isPaperOver(write, { community: community.id, ballot })
