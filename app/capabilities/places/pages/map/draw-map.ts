import type { Outlined } from '../../reads/find-boundaries.ts'
import { drawBoundary } from '../../rules/draw-boundary.ts'
import type { MapFrame } from '../../rules/map-frame.ts'
import { type Tile, tilesUnder } from '../../rules/map-tiles.ts'
import { type Label, placeLabels, type Wanted } from '../../rules/place-labels.ts'
import type { Place } from '../../vocabulary.ts'
import { placePath } from '../addresses.ts'

/** How an area stands out: one to choose, the one the page is about, or what lies around. */
export type Emphasis = 'choice' | 'here' | 'around'

export interface MapModel {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly areas: readonly {
    readonly href: string
    readonly name: string
    readonly path: string
    readonly emphasis: Emphasis
  }[]
  readonly dots: readonly {
    readonly href: string
    readonly name: string
    readonly x: number
    readonly y: number
    readonly isHere: boolean
  }[]
  readonly labels: readonly Label[]
  readonly tiles: readonly Tile[]
}

export interface MapContent {
  readonly name: string
  readonly frame: MapFrame
  readonly areas: readonly (Outlined & { readonly emphasis: Emphasis; readonly isNamed: boolean })[]
  /** Places shown by their point. */
  readonly dots: readonly Place[]
  readonly here: string
  readonly tiles: string | null
}

export function drawMap({ name, frame, areas, dots, here, tiles }: MapContent): MapModel {
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
      })),
    ...spots.map((spot) => ({
      text: spot.name,
      x: spot.x + 16,
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
      href: placePath(area.code),
      name: area.name,
      path: area.path,
      emphasis: area.emphasis,
    })),
    dots: spots.map((spot) => ({
      href: placePath(spot.code),
      name: spot.name,
      x: spot.x,
      y: spot.y,
      isHere: spot.code === here,
    })),
    labels: placeLabels(names, frame),
    tiles: tiles === null ? [] : tilesUnder(frame, tiles),
  }
}

const spotOf = (place: Place, point: NonNullable<Place['point']>, frame: MapFrame) => ({
  code: place.code,
  name: place.name,
  x: Math.round(frame.x(point.lng)),
  y: Math.round(frame.y(point.lat)),
})

const isOn = ({ x, y }: { readonly x: number; readonly y: number }, { width, height }: MapFrame): boolean =>
  x > 8 && y > 8 && x < width - 8 && y < height - 8
