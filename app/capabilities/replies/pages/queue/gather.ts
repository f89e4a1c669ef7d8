import { type MatterId, titlesOfMatters } from '#capabilities/matters/index.ts'
import { listPlaces } from '#capabilities/places/index.ts'
import { londonDate } from '#platform/london.ts'
import type { Ask } from '#platform/web/ask.ts'
import { listOfficers } from '../../reads/list-officers.ts'
import { countQueue, listQueue, type WhichQueued } from '../../reads/list-queue.ts'
import type { GatheredQueue, QueueFilter } from './present.ts'

const onOnePage = 50

/** The queue, in as many queries however long it is. */
export async function gatherQueue(
  ask: Ask<unknown>,
  filter: QueueFilter,
  after: WhichQueued['after'],
): Promise<GatheredQueue> {
  const { read, community, actor } = ask
  const now = ask.house.clock.now()
  const { mine, ...narrow } = filter
  const which = { ...narrow, owner: mine === 'yes' ? (actor.person ?? undefined) : undefined, after }
  const [found, counts, officers] = await Promise.all([
    listQueue(read, community.id, { ...which, limit: onOnePage + 1 }),
    countQueue(read, community.id, londonDate(now)),
    listOfficers(read, community.id),
  ])
  const [matters, places] = await Promise.all([
    titlesOfMatters(read, community.id, counts.matters as MatterId[]),
    counts.places.length === 0 ? [] : listPlaces(read, community.id, { codes: counts.places }),
  ])
  return {
    queued: found.slice(0, onOnePage),
    hasMore: found.length > onOnePage,
    counts,
    matters: [...matters].map(([id, { title }]) => ({ id, title })),
    places,
    officers,
    you: actor.person,
    filter,
    now,
  }
}
