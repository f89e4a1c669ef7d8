import type { Ask } from '#platform/web/ask.ts'
import { type PaperBallot, paperBallotOf } from '../../live/open-ballots.ts'
import { type Ballot, findBallot } from '../../reads/find-ballot.ts'
import { findVoter } from '../../reads/find-voter.ts'
import { decideDoor } from '../../rules/decide-door.ts'
import { drawnOrder } from '../../rules/drawn-order.ts'
import type { MayNotVote } from '../../rules/may-vote.ts'
import type { VoterOnRoll } from '../../store/give-papers.ts'
import type { BallotId } from '../../vocabulary.ts'
import { votingCodeOf } from '../code/voting-code.ts'
import { voterByCode, voterHere } from '../code/who-votes.ts'

/** What somebody can do on the page of a paper, or why nothing. */
export type Stage =
  | { readonly kind: 'vote'; readonly voter: VoterOnRoll; readonly given: 'browser' | 'server' | null }
  | { readonly kind: 'paper-sheet' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'may-not-vote'; readonly why: MayNotVote }
  | { readonly kind: 'not-yet-open'; readonly opensAt: Date }
  | { readonly kind: 'closed'; readonly closedAt: Date }
  | { readonly kind: 'stopped' }

export interface GatheredPaper {
  readonly ballot: Ballot
  readonly paper: PaperBallot
  readonly stage: Stage
  /** Under which this reader's own browser keeps what it knows of their paper; says nothing to anybody else. */
  readonly voterTag: string
  /** The voter holds a printed code that was typed in this browser. */
  readonly isByCode: boolean
  /** Numbers of the options in the order drawn for this reader. */
  readonly order: readonly number[]
}

/** A ballot that is or was open, as somebody who may or may not vote in it sees it; null where there is none. */
export async function gatherPaper(ask: Ask<{ slug: string }>): Promise<GatheredPaper | null> {
  const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
  if (!ballot?.frozen || ballot.importSource !== null) return null
  const paper = paperBallotOf(ballot.key, ballot.frozen)
  return {
    ballot,
    paper,
    stage: await stageOf(ask, ballot, paper),
    voterTag: voterTag(ask, ballot.id),
    isByCode: votingCodeOf(ask, ballot.id) !== null,
    order: orderFor(ask, ballot),
  }
}

async function stageOf(ask: Ask<unknown>, ballot: Ballot, paper: PaperBallot): Promise<Stage> {
  const door = decideDoor(ballot, ballot.at)
  switch (door.kind) {
    case 'draft':
    case 'stopped':
      return { kind: 'stopped' }
    case 'not-yet-open':
    case 'closed':
      return door
    case 'open':
      return voterStage(ask, paper)
  }
}

async function voterStage(ask: Ask<unknown>, paper: PaperBallot): Promise<Stage> {
  const { actor, house } = ask
  const ofCode = await voterByCode(ask, paper.key)
  if (!ofCode && actor.person === null) return { kind: 'sign-in' }
  const found = ofCode ?? (await findVoter({ read: house.database.read, secrets: house.secrets }, paper, actor))
  if (!found.may) return { kind: 'may-not-vote', why: found.why }
  if (found.channel === 'paper') return { kind: 'paper-sheet' }
  return { kind: 'vote', voter: found.voter, given: found.channel }
}

/** Two people who share a browser have two tags. */
export function voterTag(ask: Ask<unknown>, ballot: BallotId): string {
  const voter = voterHere(ask, ballot)
  if (voter === null) return ''
  return ask.house.secrets.keyedHash('tag of a voter', `${ballot} ${voter}`).toString('hex').slice(0, 16)
}

/** By lot for each account; a browser with script draws its own. */
function orderFor(ask: Ask<unknown>, { id, options }: Ballot): readonly number[] {
  const numbers = options.map(({ number }) => number)
  const voter = voterHere(ask, id)
  if (voter === null) return numbers
  return drawnOrder(ask.house.secrets.keyedHash('order of options', `${id} ${voter}`).toString('hex'), numbers)
}
