import { type Actor, hasRole } from '#platform/acts/actor.ts'

/** Who may make, open and stop ballots: facilitators and officers; officers only after their second factor. */
export function mayRunBallots(actor: Actor): boolean {
  if (!hasRole(actor, 'facilitator') && !hasRole(actor, 'officer')) return false
  const needsMore = actor.roles.has('officer') || actor.roles.has('administrator')
  return !needsMore || actor.hasSecondFactor
}

/** Who may bring people onto a roll and decide about appeals: officers after their second factor. */
export const mayKeepRoll = (actor: Actor): boolean => hasRole(actor, 'officer') && actor.hasSecondFactor
