import {
  type Actor,
  hasRoleFor,
  type May,
  mayAs,
  mayAsSomewhere,
  type PlaceLine,
  type Role,
} from '#platform/acts/actor.ts'

const roles = ['facilitator', 'officer'] as const

/** Who may open, change and close matters about this place: facilitators and officers for it; officers after their second factor. */
export const mayLookAfterMatters = (actor: Actor, line: PlaceLine): May => mayAs(actor, roles, line)

/** Whether there are any matters they might look after. */
export const mayLookAfterSomeMatters = (actor: Actor): May => mayAsSomewhere(actor, roles)

const order: readonly Role[] = ['officer', 'facilitator', 'councillor']

/** The role in which somebody acts for a place, as the public is told it. */
export const roleToName = (actor: Actor, line: PlaceLine): Role => {
  const own = { ...actor, roles: new Set([...actor.roles].filter((role) => role !== 'administrator')) }
  return order.find((role) => hasRoleFor(own, role, line)) ?? 'administrator'
}
