import { type Actor, type May, mayAs, mayAsSomewhere, type PlaceLine } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'

const roles = ['facilitator', 'officer'] as const

/** Who may make promises for others to see, and say who does what, in a matter about this place. */
export const mayMakeCommitments = (actor: Actor, line: PlaceLine): May => mayAs(actor, roles, line)

/** Whether there is any matter in which they might. */
export const mayMakeSomeCommitments = (actor: Actor): May => mayAsSomewhere(actor, roles)

/** Who may report on a promise: those who may make one there, and whoever acts for those who answer for it. */
export const mayReportOn = (
  actor: Actor,
  { accountableId, line }: { readonly accountableId: PersonId | null; readonly line: PlaceLine },
): boolean => mayMakeCommitments(actor, line) === 'yes' || (actor.person !== null && actor.person === accountableId)
