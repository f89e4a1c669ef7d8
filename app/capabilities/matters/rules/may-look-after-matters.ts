import { type Actor, hasRole, type Role } from '#platform/acts/actor.ts'

export type MayLookAfter = 'yes' | 'second-factor-first' | 'no'

/** Who may open, change and close matters: facilitators and officers; officers only after their second factor. */
export function mayLookAfterMatters(actor: Actor): MayLookAfter {
  if (!hasRole(actor, 'facilitator') && !hasRole(actor, 'officer')) return 'no'
  const needsMore = actor.roles.has('officer') || actor.roles.has('administrator')
  return needsMore && !actor.hasSecondFactor ? 'second-factor-first' : 'yes'
}

const order: readonly Role[] = ['officer', 'facilitator', 'councillor', 'administrator']

/** The role in which somebody acts, as the public is told it. */
export const roleToName = (actor: Actor): Role => order.find((role) => actor.roles.has(role)) ?? 'administrator'
