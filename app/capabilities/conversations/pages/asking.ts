import type { Actor } from '#platform/acts/actor.ts'
import type { Cookie } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { newcomerTicket, visitOfTicket } from '../rules/newcomer.ts'
import { whoOf } from '../rules/who-votes.ts'

/** Somebody who takes part: by account, by this browser's visit, or new, with the ticket that becomes their visit. */
export interface Asking {
  readonly actor: Actor
  readonly who: Buffer
  /** For the form of a newcomer; null for everybody else. */
  readonly ticket: string | null
}

/** A browser keeps its visit this long: the longest that browsers allow. */
const visitDays = 400

/** Who asks, by session or cookie; a ticket counts only where there is neither. */
export function askingOf({ actor, house, community }: Ask<unknown>, ticket?: string): Asking {
  const known = whoOf(actor)
  if (known) return { actor, who: known, ticket: null }
  const visit = visitOfTicket(house.secrets, community.id, ticket)
  const made = visit ? { visit, ticket: ticket! } : newcomerTicket(house, community.id)
  const newcomer = { ...actor, visit: made.visit }
  return { actor: newcomer, who: whoOf(newcomer)!, ticket: made.ticket }
}

/** Gives a newcomer's browser its visit, with what it has done first. */
export const visitCookieFor = ({ ticket, actor }: Asking): readonly Cookie[] =>
  ticket === null ? [] : [{ name: 'visit', value: actor.visit!, maxAgeSeconds: visitDays * 86_400 }]
