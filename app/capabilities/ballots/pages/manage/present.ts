import type { RollCounts } from '../../reads/count-roll.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import type { StopRequest } from '../../reads/find-stop.ts'
import { type BallotDoor, decideDoor } from '../../rules/decide-door.ts'
import { type MissingToOpen, missingToOpen } from '../../rules/missing-to-open.ts'
import type { PaperType, RollSource } from '../../vocabulary.ts'

/** What whoever runs a ballot needs to know, and what waits for them. */
export interface ManageModel {
  readonly slug: string
  readonly question: string
  readonly promise: string
  readonly door: BallotDoor
  readonly paper: PaperType
  readonly rule: string
  readonly options: number
  readonly rollSources: readonly RollSource[]
  readonly roll: RollCounts
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly missing: readonly MissingToOpen[]
  /** Somebody asked to stop it and a second person must decide. */
  readonly isStopAsked: boolean
  readonly appeals: number
  /** Whoever looks may bring lists and decide about appeals. */
  readonly mayKeepRoll: boolean
}

interface Gathered {
  readonly ballot: Ballot
  readonly roll: RollCounts
  readonly stop: StopRequest | null
  readonly appeals: number
  readonly mayKeepRoll: boolean
}

export function presentManage({ ballot, roll, stop, appeals, mayKeepRoll }: Gathered): ManageModel {
  const { slug, question, promise, paper, rollSources, opensAt, closesAt } = ballot
  return {
    ...{ slug, question, promise, paper, rollSources, opensAt, closesAt, roll, appeals, mayKeepRoll },
    rule: ballot.rule.rule,
    options: ballot.options.length,
    door: decideDoor(ballot, ballot.at),
    missing: ballot.state === 'draft' ? missingToOpen(ballot, ballot.at) : [],
    isStopAsked: ballot.state === 'open' && stop !== null && stop.decidedAt === null,
  }
}
