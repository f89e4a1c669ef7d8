import type { Ask } from '#platform/web/ask.ts'
import { findPlacesByName } from '../../reads/find-places-by-name.ts'
import { findPlacesByPostcode } from '../../reads/find-places-by-postcode.ts'
import { findRootPlace, stepsDown } from '../../reads/find-root-place.ts'
import { listPlaces } from '../../reads/list-places.ts'
import { normalisePostcode } from '../../rules/postcode.ts'
import type { Place, PlacesOfPostcode } from '../../vocabulary.ts'
import type { MapModel } from '../map/draw-map.ts'
import { gatherMap } from '../map/gather-map.ts'
import { keptMap } from '../map/kept-maps.ts'

export type Found =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'nothing-typed' }
  | { readonly kind: 'postcode'; readonly where: PlacesOfPostcode }
  | { readonly kind: 'names'; readonly text: string; readonly places: readonly Place[] }

export interface FindGathered {
  readonly typed: string
  readonly found: Found
  readonly root: Place | null
  /** The places right below the root, by tier. */
  readonly below: readonly Place[]
  readonly map: MapModel | null
}

export async function gatherFind(ask: Ask<{ find?: string | undefined }>): Promise<FindGathered> {
  const root = await findRootPlace(ask.read, ask.community)
  const found = await lookUp(ask)
  return {
    typed: ask.address.find ?? '',
    found,
    root,
    below: root ? await findBelow(ask, root) : [],
    map: await mapFor(ask, found, root),
  }
}

/** The places one step down from the root, of the widest tier there is. */
async function findBelow({ read, community }: Ask<unknown>, root: Place): Promise<readonly Place[]> {
  for (const tier of stepsDown.slice(stepsDown.indexOf(root.tier) + 1)) {
    const places = await listPlaces(read, community.id, { tier, within: root.code })
    if (places.length > 0) return places
  }
  return []
}

/** Where a postcode is, in its ward; else the whole. */
function mapFor(ask: Ask<unknown>, found: Found, root: Place | null): Promise<MapModel | null> | null {
  const asked = { read: ask.read, communityId: ask.community.id, tiles: ask.house.settings.tiles }
  const where = found.kind === 'postcode' && found.where.kind === 'found' ? found.where : null
  const around = where && (where.ward ?? where.district)
  if (where && around) return gatherMap(asked, around, { pin: where.point })
  return root && keptMap({ ...asked, code: root.code, now: ask.house.clock.now() }, () => gatherMap(asked, root))
}

async function lookUp({ read, community, address }: Ask<{ find?: string | undefined }>): Promise<Found> {
  if (address.find === undefined) return { kind: 'not-asked' }
  if (address.find === '') return { kind: 'nothing-typed' }
  const postcode = normalisePostcode(address.find)
  return postcode
    ? { kind: 'postcode', where: await findPlacesByPostcode(read, community.id, postcode) }
    : { kind: 'names', text: address.find, places: await findPlacesByName(read, community.id, address.find) }
}
