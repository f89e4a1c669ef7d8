import type { Ballot } from '../../reads/find-ballot.ts'
import type { RollAnswer } from '../../reads/find-roll-entry.ts'
import type { Appeal } from '../../reads/list-appeals.ts'
import { type BallotDoor, decideDoor } from '../../rules/decide-door.ts'
import type { MayNotVote } from '../../rules/may-vote.ts'
import type { RollChannel, RollSource } from '../../vocabulary.ts'

/** What somebody is told about their own place on a roll. */
export interface MayIModel {
  readonly slug: string
  readonly question: string
  readonly door: BallotDoor['kind']
  readonly answer:
    | { readonly may: true; readonly source: RollSource; readonly channel: RollChannel | null }
    | { readonly may: false; readonly why: MayNotVote }
  /** There are printed codes for this ballot. */
  readonly hasCodes: boolean
  /** Their newest appeal; null where they made none. */
  readonly appeal: Appeal | null
  /** How many hours before the close they can be reminded, and whether they wish it; null where nobody is. */
  readonly reminder: { readonly hours: number; readonly wishes: boolean } | null
  /** Who decides, by name; null where any officer may. */
  readonly decider: string | null
}

interface Gathered {
  readonly ballot: Ballot
  readonly answer: RollAnswer
  readonly appeal: Appeal | null
  readonly decider: string | null
  readonly wishesReminder: boolean
}

export const presentMayI = ({ ballot, answer, appeal, decider, wishesReminder }: Gathered): MayIModel => ({
  slug: ballot.slug,
  question: ballot.question,
  door: decideDoor(ballot, ballot.at).kind,
  answer: answer.may
    ? { may: true, source: answer.source, channel: answer.entry?.channel ?? null }
    : { may: false, why: answer.why },
  hasCodes: ballot.rollSources.includes('codes'),
  appeal,
  reminder: ballot.remindHours === null ? null : { hours: ballot.remindHours, wishes: wishesReminder },
  decider,
})
