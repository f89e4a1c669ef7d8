import { type Actor, mayAs, type PlaceLine } from '#platform/acts/actor.ts'

/** Facilitators and officers of the place look at what was reported, take it down and show it again. */
export const mayModerate = (actor: Actor, line: PlaceLine): boolean =>
  mayAs(actor, ['facilitator', 'officer'], line) === 'yes'
