import type { ContributionKind, TeamId } from '../vocabulary.ts'
import { contributionKinds } from '../vocabulary.ts'

/** Who answers: a team, the post that is accountable for it, and the post that is told when it is late. */
export interface Team {
  readonly id: TeamId
  readonly name: string
  readonly post: string
  readonly superiorPost: string
}

/** Null days: this kind is not answered one by one. */
export interface Promised {
  readonly teamId: TeamId
  readonly workingDays: number | null
}

export type Promises = Readonly<Record<ContributionKind, Promised>>

export interface Charter {
  /** 0: the one that every community starts with. */
  readonly version: number
  readonly teams: readonly Team[]
  readonly promises: Promises
  /** What is not published, and why. */
  readonly conduct: string
  readonly madeAt: Date | null
}

/** The only team of the charter that every community starts with. */
export const firstTeam = '00000000-0000-7000-8000-000000000001' as TeamId

export interface FirstWords {
  readonly team: string
  readonly post: string
  readonly superiorPost: string
  readonly conduct: string
}

/** What a community promises from its first day, until its officers say otherwise. */
export const firstCharter = (words: FirstWords): Charter => ({
  version: 0,
  teams: [{ id: firstTeam, name: words.team, post: words.post, superiorPost: words.superiorPost }],
  promises: {
    question: { teamId: firstTeam, workingDays: 10 },
    proposal: { teamId: firstTeam, workingDays: 20 },
    statement: { teamId: firstTeam, workingDays: null },
    other: { teamId: firstTeam, workingDays: 20 },
  },
  conduct: words.conduct,
  madeAt: null,
})

const isKnown = (kind: string): kind is ContributionKind => (contributionKinds as readonly string[]).includes(kind)

/** What the charter promises for a kind of contribution; one that it does not name falls under “anything else”. */
export function promiseFor(
  charter: Charter,
  kind: string,
): { readonly team: Team; readonly workingDays: number } | null {
  const { teamId, workingDays } = charter.promises[isKnown(kind) ? kind : 'other']
  const team = charter.teams.find(({ id }) => id === teamId)
  return team && workingDays !== null ? { team, workingDays } : null
}
