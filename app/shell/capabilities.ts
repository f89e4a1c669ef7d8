import type { Capability } from '#platform/capability.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { FindActor } from './who-asks.ts'

/** Every capability of this Folkmoot. A new one is added here and in the import fence, nowhere else. */
export const capabilities: readonly Capability[] = []

export const findActor: FindActor = async () => visitor
