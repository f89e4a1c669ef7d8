import type { RollCounts } from '../../reads/count-roll.ts'
import type { Ballot, BallotOption } from '../../reads/find-ballot.ts'
import type { StopRequest } from '../../reads/find-stop.ts'
import type { TurnoutBy } from '../../reads/find-turnout.ts'
import type { CountRule } from '../../rules/count-rule.ts'
import { type BallotDoor, decideDoor } from '../../rules/decide-door.ts'
import type { PaperBounds } from '../../rules/paper-bounds.ts'
import type { PaperType, RollSource } from '../../vocabulary.ts'

/** A ballot as everyone sees it. While it is open: how many papers were given, and never anything that they say. */
export interface BallotModel {
  readonly slug: string
  readonly question: string
  readonly background: string
  readonly askedBy: string
  readonly promise: string
  readonly door: BallotDoor
  readonly paper: PaperType
  readonly bounds: PaperBounds
  readonly budgetPence: number | null
  readonly options: readonly Omit<BallotOption, 'id'>[]
  readonly rule: CountRule
  readonly roll: {
    readonly sources: readonly RollSource[]
    readonly place: string | null
    readonly size: number
    readonly given: number
    readonly bySource: RollCounts['bySource']
  }
  readonly turnout: readonly TurnoutBy[]
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly openedAt: Date | null
  readonly remindHours: number | null
  /** SHA-256 of what was frozen; null in a draft. */
  readonly hash: string | null
  readonly matter: { readonly title: string; readonly slug: string } | null
  /** Why it was stopped; null where it was not. */
  readonly stopped: string | null
  readonly isMadeUp: boolean
  readonly importSource: string | null
  readonly importCitation: string | null
  readonly at: Date
}

export interface Gathered {
  readonly ballot: Ballot
  readonly roll: RollCounts
  readonly turnout: readonly TurnoutBy[]
  readonly stop: StopRequest | null
  readonly place: string | null
  readonly matter: { readonly title: string; readonly slug: string } | null
}

export function presentBallot({ ballot, roll, turnout, stop, place, matter }: Gathered): BallotModel {
  const { slug, question, background, askedBy, promise, paper, bounds, budgetPence, rule, at } = ballot
  const { opensAt, closesAt, openedAt, remindHours, isMadeUp, importSource, importCitation } = ballot
  return {
    ...{ slug, question, background, askedBy, promise, paper, bounds, budgetPence, rule, at },
    ...{ opensAt, closesAt, openedAt, remindHours, isMadeUp, importSource, importCitation },
    door: decideDoor(ballot, at),
    options: ballot.options.map(({ id: _id, ...option }) => option),
    roll: { sources: ballot.rollSources, place, size: roll.size, given: roll.given, bySource: roll.bySource },
    turnout,
    hash: ballot.frozenHash?.toString('hex') ?? null,
    matter,
    stopped: ballot.state === 'stopped' && stop?.isConfirmed ? stop.reason : null,
  }
}
