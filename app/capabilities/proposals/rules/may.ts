import { type Actor, hasStanding, mayAs, mayAsSomewhere, type PlaceLine } from '#platform/acts/actor.ts'
import type { AuthorRole } from '../vocabulary.ts'

/** Whoever has shown that an address is theirs may propose, support, argue and rate. */
export const mayTakePart = (actor: Actor): boolean => actor.person !== null && hasStanding(actor, 'confirmed')

/** Facilitators and officers of the place read what was reported or held, and decide where authors do not answer. */
export const mayModerate = (actor: Actor, line: PlaceLine): boolean =>
  mayAs(actor, ['facilitator', 'officer'], line) === 'yes'

/** Whether there is any place for which they may: where it is not known yet. */
export const mayModerateSomewhere = (actor: Actor): boolean =>
  mayAsSomewhere(actor, ['facilitator', 'officer']) === 'yes'

/** Officers of the place ask for a costing and say what becomes of a proposal. */
export const mayAnswerFor = (actor: Actor, line: PlaceLine): boolean => mayAs(actor, ['officer'], line) === 'yes'

const roles = ['officer', 'councillor', 'facilitator', 'administrator'] as const

/** The role in which somebody offers something, as everyone may read it. */
export const roleOf = (actor: Actor): AuthorRole =>
  roles.find((role) => actor.roles.has(role) || actor.localRoles.has(role)) ??
  (hasStanding(actor, 'resident') ? 'resident' : 'confirmed')
