import { type Actor, hasRoleFor, hasRoleSomewhere, type PlaceLine } from '#platform/acts/actor.ts'

/**
 * Officers answer and hand on what is about a place that their role is for; without a place: what is the whole community's,
 * such as its charter and answers to many. Administrators too. All only after their second factor.
 */
export const mayAnswer = (actor: Actor, line: PlaceLine = []): boolean =>
  hasRoleFor(actor, 'officer', line) && actor.hasSecondFactor

/** Whether there is anything they may answer: asked where it is not known yet what it is. */
export const mayAnswerSomewhere = (actor: Actor): boolean => hasRoleSomewhere(actor, 'officer') && actor.hasSecondFactor
