import { listPlaces } from '#capabilities/places/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** A place with all places inside it, by their codes; null where no place bounds who may vote. */
export async function placesWithin(
  read: Read,
  community: CommunityId,
  code: string | null,
): Promise<readonly string[] | null> {
  if (code === null) return null
  const inside = await listPlaces(read, community, { within: code })
  return [code, ...inside.map((place) => place.code)]
}
