import { type Actor, mayAs, mayAsSomewhere, type PlaceLine } from '#platform/acts/actor.ts'

const roles = ['facilitator', 'officer'] as const

/**
 * Who may make, open, moderate and close conversations of matters about this place: facilitators and officers for it;
 * officers only after their second factor.
 */
export const mayRunConversations = (actor: Actor, line: PlaceLine): boolean => mayAs(actor, roles, line) === 'yes'

/** Whether there are any conversations they might run. */
export const mayRunSomeConversations = (actor: Actor): boolean => mayAsSomewhere(actor, roles) === 'yes'
