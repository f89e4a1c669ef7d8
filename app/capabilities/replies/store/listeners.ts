import type { Deed } from '#platform/acts/act.ts'
import type { FinalAnswer } from '../vocabulary.ts'

/** What was answered, for the capability whose contribution it is. */
export interface Answered {
  readonly itemId: string
  readonly kind: string
  readonly answer: FinalAnswer
  readonly words: string
  /** The role of whoever answered, as everyone may read it. */
  readonly byRole: string | null
}

/** What another capability does, in the same transaction, when one of its contributions is answered. */
export type OnAnswered = (deed: Deed, answered: Answered) => Promise<void>

const listeners: OnAnswered[] = []

/** Registered once, in the other's `capability.ts`. */
export const onAnswered = (listener: OnAnswered): void =>
  void (listeners.includes(listener) || listeners.push(listener))

export const answeredListeners = (): readonly OnAnswered[] => listeners
