import { rounded } from './scale.ts'

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number, ...number[]]

export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }

export type Projection = (position: Position) => readonly [number, number]

export const ringsOf = (geometry: Geometry): readonly (readonly Position[])[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

interface Box {
  readonly width: number
  readonly height: number
  readonly margin: number
}

/** How tall a drawing `width` wide must be to hold these shapes without waste. */
export function heightFor(geometries: readonly Geometry[], width: number, margin: number): number {
  const { west, east, south, north, squeeze } = boundsOf(geometries)
  const across = (east - west) * squeeze || 1
  return Math.ceil(((north - south) / across) * (width - 2 * margin) + 2 * margin)
}

/** Equirectangular, true at the middle latitude, as large as the box allows and in its middle. Good for a county. */
export function fitProjection(geometries: readonly Geometry[], { width, height, margin }: Box): Projection {
  const { west, east, south, north, squeeze } = boundsOf(geometries)
  const across = (east - west) * squeeze || 1e-9
  const scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / (north - south || 1e-9))
  const left = (width - across * scale) / 2
  const top = (height - (north - south) * scale) / 2
  return ([longitude, latitude]) => [left + (longitude - west) * squeeze * scale, top + (north - latitude) * scale]
}

function boundsOf(geometries: readonly Geometry[]) {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [longitude, latitude] of geometries.flatMap((geometry) => ringsOf(geometry).flat())) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return { west, east, south, north, squeeze: Math.cos((((south + north) / 2) * Math.PI) / 180) }
}

/** The path of an area. Points closer than `detail` units to the one before are left out: nobody sees them. */
export function pathOf(geometry: Geometry, project: Projection, detail = 0.6): string {
  return ringsOf(geometry)
    .map((ring) => ringPath(ring.map(project), detail))
    .join('')
}

function ringPath(points: readonly (readonly [number, number])[], detail: number): string {
  const kept: (readonly [number, number])[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= detail) kept.push(point)
  }
  return kept.length < 3 ? '' : `M${kept.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}Z`
}
