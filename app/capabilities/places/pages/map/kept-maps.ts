import type { CommunityId } from '#platform/ids.ts'
import type { PlaceCode } from '../../vocabulary.ts'
import type { MapModel } from './draw-map.ts'

const keepMilliseconds = 10_000
const mostKept = 300

interface Kept {
  readonly map: Promise<MapModel | null>
  readonly until: number
}

const kept = new Map<string, Kept>()
const keyOf = (communityId: CommunityId, code: PlaceCode) => `${communityId} ${code}`

/**
 * The map of a place, drawn once for all who open its page within ten seconds. Another process may show a boundary that
 * was kept or withdrawn here ten seconds late.
 */
export function keptMap(
  of: { readonly communityId: CommunityId; readonly code: PlaceCode; readonly now: Date },
  draw: () => Promise<MapModel | null>,
): Promise<MapModel | null> {
  const key = keyOf(of.communityId, of.code)
  const now = of.now.getTime()
  const held = kept.get(key)
  if (held && held.until > now) return held.map
  if (kept.size >= mostKept) kept.clear()
  const map = draw()
  kept.set(key, { map, until: now + keepMilliseconds })
  map.catch(() => kept.delete(key))
  return map
}

/** After a boundary was kept or withdrawn: it is on the maps around as well. */
export function forgetMaps(communityId: CommunityId): void {
  for (const key of kept.keys()) if (key.startsWith(`${communityId} `)) kept.delete(key)
}
