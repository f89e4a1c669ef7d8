import { ballots } from '#capabilities/ballots/capability.ts'
import { commitments } from '#capabilities/commitments/capability.ts'
import { conversations } from '#capabilities/conversations/capability.ts'
import { ledger } from '#capabilities/ledger/capability.ts'
import { matters } from '#capabilities/matters/capability.ts'
import { people } from '#capabilities/people/capability.ts'
import { findActor as findActorOfPeople } from '#capabilities/people/index.ts'
import { places } from '#capabilities/places/capability.ts'
import { proposals } from '#capabilities/proposals/capability.ts'
import { replies } from '#capabilities/replies/capability.ts'
import type { Capability } from '#platform/capability.ts'
import type { FindActor } from './who-asks.ts'

/** Every capability of this Folkmoot. A new one is added here and in the import fence, nowhere else. */
export const capabilities: readonly Capability[] = [
  conversations,
  proposals,
  ballots,
  replies,
  commitments,
  matters,
  places,
  ledger,
  people,
]

export const findActor: FindActor = findActorOfPeople
