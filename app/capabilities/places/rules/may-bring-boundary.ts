import { type Actor, hasRole } from '#platform/acts/actor.ts'

/** Who may bring, keep and withdraw a boundary: officers, once they have shown a second factor. */
export const mayBringBoundary = (actor: Actor): boolean => hasRole(actor, 'officer') && actor.hasSecondFactor
