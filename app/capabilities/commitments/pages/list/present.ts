import { londonDate } from '#platform/london.ts'
import type { ListedCommitment } from '../../reads/list-commitments.ts'
import { type Standing, whereItStands } from '../../rules/where-it-stands.ts'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { commitmentPath } from '../addresses.ts'

export interface Card {
  readonly title: string
  readonly href: string
  readonly matter: string
  readonly accountable: string
  readonly standing: Standing
  readonly standingName: string
  readonly when: string
  /** The first date, where it was changed. */
  readonly first: string | null
}

export function cardOf(commitment: ListedCommitment, now: Date, texts: CommitmentsTexts): Card {
  const { what, dueOn, firstDueOn, endedAt } = commitment
  const standing = whereItStands(commitment, londonDate(now))
  return {
    title: what,
    href: commitmentPath(commitment.id),
    matter: commitment.matterTitle,
    accountable: commitment.accountable,
    standing,
    standingName: texts.standing[standing],
    when: endedAt ? texts.list.ended(endedAt) : texts.list.by(dueOn),
    first: dueOn === firstDueOn ? null : texts.list.first(firstDueOn),
  }
}
