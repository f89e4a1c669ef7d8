import type { Outlined } from '../../reads/find-boundaries.ts'
import type { Box } from '../../rules/boundary.ts'
import { drawBoundary } from '../../rules/draw-boundary.ts'
import type { MapFrame } from '../../rules/map-frame.ts'
import { type Tile, tilesUnder } from '../../rules/map-tiles.ts'
import { type Label, placeLabels, type Wanted } from '../../rules/place-labels.ts'
import type { Place, Point, Tier } from '../../vocabulary.ts'
import { placePath } from '../addresses.ts'

/** How an area stands out: one to choose, the one the page is about, or what lies around. */
export type Emphasis = 'choice' | 'here' | 'around'

export interface MapModel {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly areas: readonly {
    readonly code: string
    readonly tier: Tier
    readonly href: string
    readonly name: string
    readonly path: string
    readonly emphasis: Emphasis
  }[]
  readonly dots: readonly {
    readonly code: string
    readonly tier: Tier
    readonly href: string
    readonly name: string
    readonly x: number
    readonly y: number
    readonly isHere: boolean
  }[]
  readonly labels: readonly Label[]
  /** A point that is no place: where a postcode is. */
  readonly pin: { readonly x: number; readonly y: number } | null
  readonly tiles: readonly Tile[]
  /** What can be seen, in degrees. */
  readonly box: Box
}

export interface MapContent {
  readonly name: string
  readonly frame: MapFrame
  readonly areas: readonly (Outlined & { readonly emphasis: Emphasis; readonly isNamed: boolean })[]
  /** Places shown by their point. */
  readonly dots: readonly Place[]
  /** The code of the place whose dot stands out. */
  readonly here: string | null
  readonly pin: Point | null
  readonly tiles: string | null
}

export function drawMap({ name, frame, areas, dots, here, pin, tiles }: MapContent): MapModel {
  const drawn = areas
    .map((area) => ({ ...area, path: drawBoundary(area.boundary, frame) }))
    .filter((area) => area.path !== '')
  const spots = dots
    .flatMap((place) => (place.point ? [spotOf(place, place.point, frame)] : []))
    .filter((spot) => isOn(spot, frame))
  const names: Wanted[] = [
    ...drawn
      .filter((area) => area.isNamed && area.lat !== null)
      .map((area) => ({
        text: area.name,
        x: frame.x(area.lng!),
        y: frame.y(area.lat!),
        rank: area.emphasis === 'around' ? 1 : 2,
        isQuiet: area.emphasis === 'around',
      })),
    ...spots.map((spot) => ({
      text: spot.name,
      x: spot.x,
      y: spot.y,
      rank: spot.code === here ? 4 : 3,
      isBesideDot: true,
    })),
  ]
  return {
    name,
    width: frame.width,
    height: frame.height,
    areas: drawn.map((area) => ({
      code: area.code,
      tier: area.tier,
      href: placePath(area.code),
      name: area.name,
      path: area.path,
      emphasis: area.emphasis,
    })),
    dots: spots.map((spot) => ({
      code: spot.code,
      tier: spot.tier,
      href: placePath(spot.code),
      name: spot.name,
      x: spot.x,
      y: spot.y,
      isHere: spot.code === here,
    })),
    pin: pin && { x: Math.round(frame.x(pin.lng)), y: Math.round(frame.y(pin.lat)) },
    labels: placeLabels(names, frame),
    tiles: tiles === null ? [] : tilesUnder(frame, tiles),
    box: frame.box,
  }
}

const spotOf = (place: Place, point: NonNullable<Place['point']>, frame: MapFrame) => ({
  code: place.code,
  tier: place.tier,
  name: place.name,
  x: Math.round(frame.x(point.lng)),
  y: Math.round(frame.y(point.lat)),
})

const isOn = ({ x, y }: { readonly x: number; readonly y: number }, { width, height }: MapFrame): boolean =>
  x > 8 && y > 8 && x < width - 8 && y < height - 8
