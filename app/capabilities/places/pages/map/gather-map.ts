import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { findBoundaries, findBoundary, type Outlined } from '../../reads/find-boundaries.ts'
import { listPlaces } from '../../reads/list-places.ts'
import { type Boundary, type Box, boxOf } from '../../rules/boundary.ts'
import { boxAround, frameFor, type MapFrame } from '../../rules/map-frame.ts'
import type { Place, Point, Tier } from '../../vocabulary.ts'
import { drawMap, type Emphasis, type MapModel } from './draw-map.ts'

interface Asked {
  readonly read: Read
  readonly communityId: CommunityId
  readonly tiles: string | null
}

const metresAroundPoint = 6_000

/** What a map of a place of this tier shows in it, around it, and by points. */
const contents: Readonly<
  Record<Tier, { readonly choices: Tier | null; readonly around: Tier | null; readonly dots: Tier | null }>
> = {
  nation: { choices: 'county', around: null, dots: null },
  county: { choices: 'district', around: null, dots: null },
  unitary: { choices: 'ward', around: 'unitary', dots: null },
  district: { choices: 'ward', around: 'district', dots: null },
  ward: { choices: null, around: 'ward', dots: 'parish' },
  parish: { choices: null, around: 'ward', dots: 'parish' },
  neighbourhood: { choices: null, around: 'ward', dots: 'parish' },
  msoa: { choices: 'lsoa', around: 'msoa', dots: 'parish' },
  lsoa: { choices: null, around: 'lsoa', dots: 'parish' },
}

/** The map of a place, or null where we know neither its boundary nor a point of it. `instead` is drawn as its boundary, `pin` as a dot. */
export async function gatherMap(
  asked: Asked,
  place: Place,
  more: { readonly instead?: Boundary; readonly pin?: Point } = {},
): Promise<MapModel | null> {
  const own = more.instead ?? (place.hasBoundary ? await findBoundary(asked.read, asked.communityId, place.code) : null)
  const frame = frameOf(place, own)
  if (!frame) return null
  const plan = contents[place.tier]
  const around = plan.around ? await outlines(asked, plan.around, frame.box) : []
  const choices = plan.choices ? await outlines(asked, plan.choices, frame.box) : []
  const dots = plan.dots ? await listPlaces(asked.read, asked.communityId, { tier: plan.dots, box: frame.box }) : []
  const inIt = choices.filter((each) => each.within.includes(place.code))
  const named = (emphasis: Emphasis, isNamed: boolean) => (each: Outlined) => ({ ...each, emphasis, isNamed })
  const itself = own && inIt.length === 0 ? [outlineOf(place, own)] : []
  return drawMap({
    name: place.name,
    frame,
    areas: [
      ...around.filter((each) => each.code !== place.code).map(named('around', plan.dots === null)),
      ...itself.map(named('here', plan.dots === null)),
      ...inIt.map(named('choice', plan.choices !== 'lsoa')),
    ],
    dots,
    here: own ? null : place.code,
    pin: more.pin ?? null,
    tiles: asked.tiles,
  })
}

function frameOf(place: Place, own: Boundary | null): MapFrame | null {
  if (own) return frameFor(boxOf(own), { margin: place.tier === 'county' || place.tier === 'district' ? 0.04 : 0.25 })
  return place.point && frameFor(boxAround(place.point, metresAroundPoint))
}

const outlines = (asked: Asked, tier: Tier, box: Box) => findBoundaries(asked.read, asked.communityId, { tier, box })

const outlineOf = (place: Place, boundary: Boundary): Outlined => ({
  code: place.code,
  tier: place.tier,
  name: place.name,
  within: place.within,
  lat: place.point?.lat ?? null,
  lng: place.point?.lng ?? null,
  boundary,
})
