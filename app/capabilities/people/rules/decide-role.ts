import type { Role } from '#platform/acts/actor.ts'

export interface WantedRole {
  readonly role: Role
  /** Null: for the whole community. */
  readonly placeCode: string | null
  readonly fromOn: string
  /** The first day without the role; null: no end yet. */
  readonly untilOn: string | null
}

export type RoleProblem = 'whole-community-only' | 'ends-before-it-begins' | 'over-already' | 'has-it-already'

/**
 * Whether a role may be given. Administrators have the whole community: whoever gives roles could give themselves the
 * rest. Days are civil dates in London; a role counts from its first day up to, not including, `untilOn`.
 */
export function decideRole(wanted: WantedRole, today: string, held: readonly WantedRole[]): RoleProblem | null {
  const { role, placeCode, fromOn, untilOn } = wanted
  if (placeCode !== null && role === 'administrator') return 'whole-community-only'
  if (untilOn !== null && untilOn <= fromOn) return 'ends-before-it-begins'
  if (untilOn !== null && untilOn <= today) return 'over-already'
  return held.some((other) => isSame(other, wanted) && overlaps(other, wanted)) ? 'has-it-already' : null
}

const isSame = (a: WantedRole, b: WantedRole) => a.role === b.role && a.placeCode === b.placeCode

const overlaps = (a: WantedRole, b: WantedRole) =>
  (a.untilOn === null || b.fromOn < a.untilOn) && (b.untilOn === null || a.fromOn < b.untilOn)
