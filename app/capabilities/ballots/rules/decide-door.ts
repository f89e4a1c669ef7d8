import type { BallotState } from '../vocabulary.ts'

/** Whether papers are taken at a moment: the state, and the times stated when it opened. */
export type BallotDoor =
  | { readonly kind: 'draft' }
  | { readonly kind: 'not-yet-open'; readonly opensAt: Date }
  | { readonly kind: 'open'; readonly closesAt: Date }
  | { readonly kind: 'closed'; readonly closedAt: Date; readonly isCounted: boolean }
  | { readonly kind: 'stopped' }

export interface Timed {
  readonly state: BallotState
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly closedAt: Date | null
}

/** @param at the database's clock, read after the ballot's row was locked, for whatever takes a paper. */
export function decideDoor({ state, opensAt, closesAt, closedAt }: Timed, at: Date): BallotDoor {
  if (state === 'draft') return { kind: 'draft' }
  if (state === 'stopped') return { kind: 'stopped' }
  if (state !== 'open' || !closesAt || closesAt <= at)
    return { kind: 'closed', closedAt: closedAt ?? closesAt ?? at, isCounted: state === 'counted' }
  return opensAt && opensAt > at ? { kind: 'not-yet-open', opensAt } : { kind: 'open', closesAt }
}
