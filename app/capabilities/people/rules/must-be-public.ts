import type { Actor } from '#platform/acts/actor.ts'

/**
 * Whose declared interests are public: councillors (Localism Act 2011 s. 29: the register is open to inspection and on
 * the website) and, by this platform's own rule, officers.
 Of a part of the community or of all of it.
 */
export const mustBePublic = (actor: Actor): boolean =>
  actor.roles.has('councillor') || actor.roles.has('officer') || actor.localRoles.has('officer')
