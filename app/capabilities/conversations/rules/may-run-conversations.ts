import { type Actor, hasRole } from '#platform/acts/actor.ts'

/** Who may make, open, moderate and close conversations: facilitators and officers; officers only after their second factor. */
export function mayRunConversations(actor: Actor): boolean {
  if (!hasRole(actor, 'facilitator') && !hasRole(actor, 'officer')) return false
  const needsMore = actor.roles.has('officer') || actor.roles.has('administrator')
  return !needsMore || actor.hasSecondFactor
}
