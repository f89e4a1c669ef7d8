import { type Actor, hasRole } from '#platform/acts/actor.ts'

/** Officers answer, hand on and change the charter; administrators too. Both only after their second factor. */
export const mayAnswer = (actor: Actor): boolean => hasRole(actor, 'officer') && actor.hasSecondFactor
