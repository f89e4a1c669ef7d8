import { v7 } from 'uuid'
import type { Chance } from './chance.ts'
import type { Clock } from './clock.ts'

/** An id of one kind of thing: a UUIDv7 made by us, so that ids sort by the time they were made. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

export type CommunityId = Id<'community'>
export type PersonId = Id<'person'>

export type NewId = <Kind extends string>() => Id<Kind>

/** Makes UUIDv7s from the clock and chance handed in. */
export function makeNewId(clock: Clock, chance: Chance): NewId {
  return <Kind extends string>() => v7({ msecs: clock.now().getTime(), random: chance.bytes(16) }) as Id<Kind>
}
