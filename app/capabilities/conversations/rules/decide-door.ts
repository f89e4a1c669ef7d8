import type { Actor } from '#platform/acts/actor.ts'
import type { Admission, ConversationState } from '../vocabulary.ts'
import { standingOf } from './who-votes.ts'

export interface DoorOf {
  readonly state: ConversationState
  readonly admits: Admission
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

/** Whether a conversation takes votes and statements at a moment, from anybody. */
export type Door =
  | { readonly kind: 'open' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'not-yet-open'; readonly opensAt: Date }
  | { readonly kind: 'closed' }

export function decideDoor({ state, opensAt, closesAt }: DoorOf, at: Date): Door {
  if (state === 'draft') return { kind: 'draft' }
  if (state === 'closed' || (closesAt && closesAt <= at)) return { kind: 'closed' }
  if (opensAt && opensAt > at) return { kind: 'not-yet-open', opensAt }
  return { kind: 'open' }
}

/** Whether somebody of this standing is admitted. The vote's own statement decides the same again, in the database. */
export function decideAdmission(
  admits: Admission,
  actor: Pick<Actor, 'standing'>,
): 'admitted' | 'confirm-first' | 'residents-only' {
  const least = { link: 0, confirmed: 1, resident: 2 }[admits]
  if (standingOf(actor) >= least) return 'admitted'
  return least === 1 ? 'confirm-first' : 'residents-only'
}
