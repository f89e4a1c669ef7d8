import type { Community } from '#platform/community.ts'
import type { Read } from '#platform/database/handles.ts'
import type { Place, Tier } from '../vocabulary.ts'
import { findPlace } from './find-place.ts'
import { listPlaces } from './list-places.ts'

export const stepsDown: readonly Tier[] = ['nation', 'county', 'unitary', 'district', 'ward', 'parish', 'neighbourhood']

/** The community's own place; where none is set, the widest there is. */
export async function findRootPlace(read: Read, community: Community): Promise<Place | null> {
  const own = community.placeCode ? await findPlace(read, community.id, community.placeCode) : null
  if (own) return own
  for (const tier of stepsDown) {
    const [first] = await listPlaces(read, community.id, { tier })
    if (first) return first
  }
  return null
}
