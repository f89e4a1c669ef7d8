import { v7 } from 'uuid'
import type { Chance } from './chance.ts'
import type { Clock } from './clock.ts'

/** An id of one kind of thing: a UUIDv7 made by us, so that ids sort by the time they were made. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

export type CommunityId = Id<'community'>
export type PersonId = Id<'person'>

export type NewId = <Kind extends string>() => Id<Kind>

/**
 * Makes UUIDv7s from the clock and chance handed in. Those of one maker sort by when they were made, also within a
 * millisecond and when the clock steps back: a counter that starts by chance (RFC 9562, section 6.2, method 1).
 */
export function makeNewId(clock: Clock, chance: Chance): NewId {
  let latest = { msecs: Number.NEGATIVE_INFINITY, seq: 0 }
  return <Kind extends string>() => {
    const now = clock.now().getTime()
    const random = chance.bytes(16)
    latest = now > latest.msecs ? { msecs: now, seq: counterFrom(random) } : following(latest)
    return v7({ ...latest, random }) as Id<Kind>
  }
}

/** 31 bits of chance, so that there is room above. */
const counterFrom = (random: Uint8Array) =>
  ((random[0]! & 0x7f) << 24) | (random[1]! << 16) | (random[2]! << 8) | random[3]!

const following = ({ msecs, seq }: { readonly msecs: number; readonly seq: number }) =>
  seq < 0xffff_ffff ? { msecs, seq: seq + 1 } : { msecs: msecs + 1, seq: 0 }
