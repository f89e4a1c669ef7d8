import type { Ask } from '#platform/web/ask.ts'
import { findBoundaries } from '../../reads/find-boundaries.ts'
import { findRootPlace } from '../../reads/find-root-place.ts'
import { listPlaces } from '../../reads/list-places.ts'
import { boxAround, frameFor } from '../../rules/map-frame.ts'
import { textsFor } from '../../texts/texts.ts'
import type { Point } from '../../vocabulary.ts'
import { drawMap, type MapModel } from './draw-map.ts'
import { gatherMap } from './gather-map.ts'
import { keptMap } from './kept-maps.ts'
import { PlaceMap } from './map.tsx'

type Asking = Pick<Ask<unknown>, 'read' | 'community' | 'house' | 'locale'>

const metresAround = 3_000

/** A small map around one point, for pages of other capabilities; null where nothing is known around it. */
export async function pointMap(ask: Asking, point: Point, name: string) {
  const { read, community, house, locale } = ask
  const frame = frameFor(boxAround(point, metresAround), { tallest: 0.62 })
  const [wards, parishes] = await Promise.all([
    findBoundaries(read, community.id, { tier: 'ward', box: frame.box }),
    listPlaces(read, community.id, { tier: 'parish', box: frame.box }),
  ])
  if (wards.length === 0 && parishes.length === 0) return null
  const map = drawMap({
    name,
    frame,
    areas: wards.map((ward) => ({ ...ward, emphasis: 'around' as const, isNamed: parishes.length === 0 })),
    dots: parishes,
    here: null,
    pin: point,
    tiles: house.settings.tiles,
  })
  return <PlaceMap map={map} texts={textsFor(locale)} isAlone />
}

/**
 * The community's own place to set a pin on: an island of the page that shows it does so, by the box in degrees that the
 * drawing says of itself. Mercator. Null where there is no boundary to draw.
 */
export async function choiceMap({ read, community, house }: Asking) {
  const root = await findRootPlace(read, community)
  if (!root) return null
  const asked = { read, communityId: community.id, tiles: house.settings.tiles }
  const map = await keptMap({ communityId: community.id, code: root.code, now: house.clock.now() }, () =>
    gatherMap(asked, root),
  )
  return map && <ChoiceMap map={map} />
}

const ChoiceMap = ({ map }: { readonly map: MapModel }) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: its name is the label beside it, which the page's own words give
  <svg
    class="app-map__drawing app-map__drawing--choice"
    viewBox={`0 0 ${map.width} ${map.height}`}
    role="img"
    aria-labelledby="pin-label"
    aria-describedby="pin-keys"
    tabindex={0}
    data-box={[map.box.west, map.box.south, map.box.east, map.box.north].join(' ')}
  >
    {map.tiles.map((tile) => (
      <image href={tile.href} x={tile.x} y={tile.y} width={tile.size} height={tile.size} />
    ))}
    {map.areas.map((area) => (
      <path class={`app-map__area app-map__area--${area.emphasis}`} d={area.path} />
    ))}
    {map.labels.map((label) => (
      <text class="app-map__label" x={label.x} y={label.y}>
        {label.lines.join(' ')}
      </text>
    ))}
    <circle class="app-map__dot app-map__dot--here" data-pin-dot cx="-100" cy="-100" r="20" />
  </svg>
)
