import type { ListedBallot } from '../../reads/list-ballots.ts'
import { decideDoor } from '../../rules/decide-door.ts'

export type ListedState = 'draft' | 'later' | 'open' | 'closed' | 'counted' | 'stopped'

export interface BallotLine extends ListedBallot {
  readonly shown: ListedState
}

export interface ListModel {
  readonly drafts: readonly BallotLine[]
  readonly open: readonly BallotLine[]
  readonly later: readonly BallotLine[]
  readonly closed: readonly BallotLine[]
}

export function presentList(ballots: readonly ListedBallot[], at: Date): ListModel {
  const lines = ballots.map((ballot) => ({ ...ballot, shown: shownAs(ballot, at) }))
  const of = (...states: readonly ListedState[]) => lines.filter(({ shown }) => states.includes(shown))
  return { drafts: of('draft'), open: of('open'), later: of('later'), closed: of('closed', 'counted', 'stopped') }
}

function shownAs(ballot: ListedBallot, at: Date): ListedState {
  const door = decideDoor(ballot, at)
  switch (door.kind) {
    case 'not-yet-open':
      return 'later'
    case 'closed':
      return door.isCounted ? 'counted' : 'closed'
    case 'draft':
    case 'open':
    case 'stopped':
      return door.kind
  }
}
