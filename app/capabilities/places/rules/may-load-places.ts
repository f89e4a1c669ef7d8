import { type Actor, hasRole } from '#platform/acts/actor.ts'

/** Who may load places: administrators, once they have shown a second factor. */
export const mayLoadPlaces = (actor: Actor): boolean => hasRole(actor, 'administrator') && actor.hasSecondFactor
