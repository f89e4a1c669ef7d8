import type { Point } from '../vocabulary.ts'
import { type Box, stepsToDegree } from './boundary.ts'
import { weightOfArea } from './weights.ts'

/** How wide every map is drawn, in its own units: half a pixel each on a wide screen. */
export const mapWidth = 1280
/** Detail smaller than this many square units is left out. */
const leastArea = 5

/** Where the world lies on the paper: Mercator, as map tiles are, so that tiles fit beneath. */
export interface MapFrame {
  readonly width: number
  readonly height: number
  /** What can be seen, in degrees. */
  readonly box: Box
  /** Points lighter than this may be left out. */
  readonly leastWeight: number
  x(lng: number): number
  y(lat: number): number
}

const rise = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const fall = (height: number): number => (Math.atan(Math.exp(height)) * 360) / Math.PI - 90

/** A frame that shows a box whole, with room around it, neither very flat nor very tall. */
export function frameFor(
  box: Box,
  options: { readonly margin?: number; readonly flattest?: number; readonly tallest?: number } = {},
): MapFrame {
  const { margin = 0.04, flattest = 0.62, tallest = 1 } = options
  const [left, right] = [(box.west * Math.PI) / 180, (box.east * Math.PI) / 180]
  const [bottom, top] = [rise(box.south), rise(box.north)]
  const wide = Math.max(right - left, 1e-6) * (1 + 2 * margin)
  const high = Math.max(top - bottom, 1e-6) * (1 + 2 * margin)
  const ratio = Math.max(flattest, Math.min(tallest, high / wide))
  const scale = Math.min(mapWidth / wide, (mapWidth * ratio) / high)
  const height = Math.round(mapWidth * ratio)
  const west = (left + right) / 2 - mapWidth / 2 / scale
  const north = (top + bottom) / 2 + height / 2 / scale
  const degree = 180 / Math.PI
  const seen = {
    west: west * degree,
    east: (west + mapWidth / scale) * degree,
    north: fall(north),
    south: fall(north - height / scale),
  }
  const unitsToStep =
    (scale * Math.PI) / 180 / stepsToDegree / Math.cos((((box.north + box.south) / 2) * Math.PI) / 180)
  return {
    width: mapWidth,
    height,
    box: seen,
    leastWeight: weightOfArea(leastArea / unitsToStep ** 2),
    x: (lng) => ((lng * Math.PI) / 180 - west) * scale,
    y: (lat) => (north - rise(lat)) * scale,
  }
}

/** A box of so many metres to each side of a point. */
export function boxAround(point: Point, metres: number): Box {
  const north = metres / 111_320
  const east = north / Math.cos((point.lat * Math.PI) / 180)
  return { west: point.lng - east, east: point.lng + east, south: point.lat - north, north: point.lat + north }
}
