import type { MappedPeople } from '../contract.ts'
import { type NormalMixture, readerOf, readMember } from './normal-mixture.ts'
import { confidenceOf, drawnPlace } from './place-person.ts'
import { informationStride } from './position-model.ts'
import type { UsableVotes } from './usable-votes.ts'

/** Under this chance of the likeliest group a person stands between groups and is shown in none. */
export const leastChance = 0.6

export interface Assignment {
  readonly votes: UsableVotes
  readonly information: Float64Array
  readonly axisPrecision: readonly number[]
  /** Undefined when there are not enough votes for groups. */
  readonly mixture: NormalMixture | undefined
  /** Per group, the share of members who stay together when votes are hidden. */
  readonly stayed: readonly number[]
  readonly leastVotes: number
  readonly isFlagged: Uint8Array
}

/** Draws everybody with a vote and puts those with enough votes, and no doubt, in a group. */
export function assignPeople(input: Assignment): MappedPeople {
  const n = input.votes.persons
  const people = {
    x: new Float32Array(n),
    y: new Float32Array(n),
    spreadX: new Float32Array(n),
    spreadY: new Float32Array(n),
    group: new Int8Array(n).fill(-1),
    likeliest: new Int8Array(n).fill(-1),
    confidence: new Float32Array(n),
    votes: input.votes.cast,
    isFlagged: input.isFlagged,
  }
  for (let i = 0; i < n; i++) {
    if (input.votes.cast[i] === 0) continue
    const place = drawnPlace(input.information, i * informationStride, input.axisPrecision)
    people.x[i] = place.x
    people.y[i] = place.y
    people.spreadX[i] = place.spreadX
    people.spreadY[i] = place.spreadY
  }
  if (input.mixture !== undefined) assignGroups(input, input.mixture, people)
  return people
}

function assignGroups(input: Assignment, mixture: NormalMixture, people: MappedPeople): void {
  const reader = readerOf(mixture)
  for (let i = 0; i < input.votes.persons; i++) {
    if (input.votes.cast[i] === 0) continue
    readMember(mixture, input.information, i, reader)
    let best = 0
    for (let g = 1; g < mixture.count; g++) if (reader.chance[g]! > reader.chance[best]!) best = g
    const chance = reader.chance[best]!
    people.likeliest[i] = best
    people.confidence[i] = confidenceOf(chance, input.stayed[best] ?? 1)
    if (input.votes.cast[i]! >= input.leastVotes && chance >= leastChance) people.group[i] = best
  }
}
