import type { PersonId } from '../ids.ts'

/** What somebody may be trusted with in a community, beside their standing. An administrator may do all of it. */
export type Role = 'facilitator' | 'officer' | 'councillor' | 'administrator'

/** What is known of a person in the place. Each includes those before it. */
export type Standing = 'visitor' | 'confirmed' | 'resident'

/** Who is asking. Made by the shell from the session; never from anything in the request's form. */
export interface Actor {
  readonly person: PersonId | null
  readonly displayName: string | null
  readonly standing: Standing
  /** For the whole community. */
  readonly roles: ReadonlySet<Role>
  /** For a part of the community only: the codes of the places (see `hasRoleFor`). */
  readonly localRoles: ReadonlyMap<Role, ReadonlySet<string>>
  /** Whether this session has shown a second factor; without it officers' and administrators' roles do not count. */
  readonly hasSecondFactor: boolean
  /** The random token of this browser's visit; votes of a visitor without an account hang on its hash. */
  readonly visit: string | null
}

export const visitor: Actor = {
  person: null,
  displayName: null,
  standing: 'visitor',
  roles: new Set(),
  localRoles: new Map(),
  hasSecondFactor: false,
  visit: null,
}

/** The code of the place something is about, then those of the places it lies in. Empty: about the whole community. */
export type PlaceLine = readonly string[]

/** For the whole community. */
export const hasRole = (actor: Actor, role: Role): boolean =>
  actor.person !== null && (actor.roles.has(role) || actor.roles.has('administrator'))

/** For what is about this place: the role is for it, for a place it lies in, or for the whole community. */
export const hasRoleFor = (actor: Actor, role: Role, line: PlaceLine): boolean =>
  hasRole(actor, role) || (actor.person !== null && line.some((code) => actor.localRoles.get(role)?.has(code)))

/** For the whole community or any part of it. Says only what is worth asking: before anything is done, `hasRoleFor`. */
export const hasRoleSomewhere = (actor: Actor, role: Role): boolean =>
  hasRole(actor, role) || (actor.person !== null && actor.localRoles.has(role))

/** Officers, also those of a part of the community, and administrators act only after a second factor. */
export const needsSecondFactor = (actor: Actor): boolean =>
  actor.roles.has('officer') || actor.localRoles.has('officer') || actor.roles.has('administrator')

export type May = 'yes' | 'second-factor-first' | 'no'

/** Whether somebody may do what is for these roles (one is enough) about this place. */
export function mayAs(actor: Actor, roles: readonly Role[], line: PlaceLine): May {
  return whenShown(
    actor,
    roles.some((role) => hasRoleFor(actor, role, line)),
  )
}

/** Whether there is any place for which they may: asked where the place is not known yet. */
export function mayAsSomewhere(actor: Actor, roles: readonly Role[]): May {
  return whenShown(
    actor,
    roles.some((role) => hasRoleSomewhere(actor, role)),
  )
}

const whenShown = (actor: Actor, has: boolean): May => {
  if (!has) return 'no'
  return needsSecondFactor(actor) && !actor.hasSecondFactor ? 'second-factor-first' : 'yes'
}

const steps: readonly Standing[] = ['visitor', 'confirmed', 'resident']

export const hasStanding = (actor: Actor, standing: Standing): boolean =>
  steps.indexOf(actor.standing) >= steps.indexOf(standing)
