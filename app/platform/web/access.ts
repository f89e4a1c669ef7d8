import {
  type Actor,
  hasRole,
  hasRoleSomewhere,
  hasStanding,
  needsSecondFactor,
  type Role,
  type Standing,
} from '../acts/actor.ts'

/**
 * Who may use an address. Every route declares one; the server refuses to start without. Acts check again by
 * themselves: this only decides what is worth asking.
 */
export type Access =
  | 'anyone'
  | 'signed-in'
  | { readonly standing: Standing }
  /** One of several is enough. For the whole community. */
  | { readonly role: Role | readonly Role[] }
  /** For the whole community or a part of it; the route and its act ask for which (`hasRoleFor`). */
  | { readonly roleSomewhere: Role | readonly Role[] }
  /** Anyone, but only while the installation has no community yet. */
  | 'before-set-up'
  /** Anyone, but only in development or in a demonstration. */
  | 'development'

export type AccessDecision = 'allowed' | 'sign-in-first' | 'second-factor-first' | 'forbidden' | 'absent'

export function decideAccess(
  access: Access,
  by: { readonly actor: Actor; readonly isSetUp: boolean; readonly isDevelopment: boolean },
): AccessDecision {
  if (access === 'before-set-up') return by.isSetUp ? 'absent' : 'allowed'
  if (access === 'development') return by.isDevelopment ? 'allowed' : 'absent'
  if (access === 'anyone') return 'allowed'
  if (by.actor.person === null) return 'sign-in-first'
  if (access === 'signed-in') return 'allowed'
  if ('standing' in access) return hasStanding(by.actor, access.standing) ? 'allowed' : 'forbidden'
  if (!hasRoleOf(access, by.actor)) return 'forbidden'
  return needsSecondFactor(by.actor) && !by.actor.hasSecondFactor ? 'second-factor-first' : 'allowed'
}

type RoleAccess = Extract<Access, { readonly role: unknown } | { readonly roleSomewhere: unknown }>

const hasRoleOf = (access: RoleAccess, actor: Actor): boolean =>
  'role' in access
    ? [access.role].flat().some((role) => hasRole(actor, role))
    : [access.roleSomewhere].flat().some((role) => hasRoleSomewhere(actor, role))
