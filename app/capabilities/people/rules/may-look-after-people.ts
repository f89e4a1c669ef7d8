import { type Actor, hasRole } from '#platform/acts/actor.ts'

/** Roles, providers and the ways others sign in are an administrator's to change, with a second factor shown. */
export const mayGiveRoles = (actor: Actor): boolean => hasRole(actor, 'administrator') && actor.hasSecondFactor

/** Who is a resident is an officer's to decide, with a second factor shown. */
export const mayCheckResidents = (actor: Actor): boolean => hasRole(actor, 'officer') && actor.hasSecondFactor
