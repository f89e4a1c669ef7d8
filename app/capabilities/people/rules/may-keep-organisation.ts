import { type Actor, hasRole } from '#platform/acts/actor.ts'
import type { OrganisationRegister } from '../vocabulary.ts'

/**
 * Who looks after an organisation: its keepers; and administrators, so that one whose last keeper left or erased their
 * account is not lost.
 */
export const mayKeep = (actor: Actor, own: { readonly isKeeper: boolean } | null): boolean =>
  own?.isKeeper === true || (hasRole(actor, 'administrator') && actor.hasSecondFactor)

/** A council's name carries weight, so only an officer who has shown a second factor puts one on the site. */
export const mayRegister = (actor: Actor, registers: readonly OrganisationRegister[]): boolean =>
  !registers.includes('council') || (hasRole(actor, 'officer') && actor.hasSecondFactor)
