import type { Act } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { type CeremonyKind, saveCeremony, takeCeremony } from '../store/ceremonies.ts'

export interface BeginCeremony {
  readonly token: string
  readonly kind: CeremonyKind
  readonly payload: object
}

/** Remembers a challenge that this browser has to answer. */
export const beginCeremony: Act<BeginCeremony, null, never> = async (deed, input) => {
  await saveCeremony(deed, input.token, input.kind, input.payload)
  return done(null)
}

/** Takes back what was remembered, once. Committed before it is looked at, so that a wrong answer uses it up too. */
export const endCeremony: Act<{ readonly token: string; readonly kind: CeremonyKind }, unknown, never> = async (
  deed,
  input,
) => done(await takeCeremony(deed, input.token, input.kind))
