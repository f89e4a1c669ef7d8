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
  readonly roles: ReadonlySet<Role>
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
  hasSecondFactor: false,
  visit: null,
}

export const hasRole = (actor: Actor, role: Role): boolean =>
  actor.person !== null && (actor.roles.has(role) || actor.roles.has('administrator'))

const steps: readonly Standing[] = ['visitor', 'confirmed', 'resident']

export const hasStanding = (actor: Actor, standing: Standing): boolean =>
  steps.indexOf(actor.standing) >= steps.indexOf(standing)
