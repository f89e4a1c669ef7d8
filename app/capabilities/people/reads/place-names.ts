import { listPlaces } from '#capabilities/places/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** What places are called, by their codes; those of codes that are not there are not in it. */
export async function placeNames(
  read: Read,
  communityId: CommunityId,
  codes: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = codes.filter((code) => code !== null)
  const places = wanted.length === 0 ? [] : await listPlaces(read, communityId, { codes: wanted })
  return new Map(places.map(({ code, name }) => [code, name]))
}
