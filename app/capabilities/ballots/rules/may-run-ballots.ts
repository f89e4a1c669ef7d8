import { type Actor, mayAs, mayAsSomewhere, type PlaceLine } from '#platform/acts/actor.ts'

const roles = ['facilitator', 'officer'] as const

/** Who may make, open and stop ballots of matters about this place: facilitators and officers for it; officers only after their second factor. */
export const mayRunBallots = (actor: Actor, line: PlaceLine): boolean => mayAs(actor, roles, line) === 'yes'

/** Whether there are any ballots they might run. */
export const mayRunSomeBallots = (actor: Actor): boolean => mayAsSomewhere(actor, roles) === 'yes'

/** Who may bring people onto a roll and decide about appeals: officers for the place, after their second factor. */
export const mayKeepRoll = (actor: Actor, line: PlaceLine): boolean => mayAs(actor, ['officer'], line) === 'yes'
