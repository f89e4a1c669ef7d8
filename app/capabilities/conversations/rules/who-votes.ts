import type { Actor } from '#platform/acts/actor.ts'
import { hashOfToken } from '#platform/secrets.ts'
import type { Stance, VoteValue } from '../vocabulary.ts'

/** How a participant is known: by their account, or by the hash of this browser's visit. */
export function whoOf(actor: Pick<Actor, 'person' | 'visit'>): Buffer | null {
  if (actor.person) return whoOfPerson(actor.person)
  return actor.visit ? hashOfToken(actor.visit) : null
}

export const whoOfPerson = (person: string): Buffer => Buffer.from(person.replaceAll('-', ''), 'hex')

const ranks = { visitor: 0, confirmed: 1, resident: 2 } as const

export const standingOf = (actor: Pick<Actor, 'standing'>): number => ranks[actor.standing]

/** What is recorded for what was said. */
export function voteOf(stance: Stance): { readonly value: VoteValue; readonly isUnsure: boolean } {
  const values = { agree: 1, disagree: -1, pass: 0, unsure: 0 } as const
  return { value: values[stance], isUnsure: stance === 'unsure' }
}
