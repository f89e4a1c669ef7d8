import type { Point } from '../vocabulary.ts'
import { type Boundary, type Ring, stepsToDegree } from './boundary.ts'

/** Whether a point lies in a boundary: a line from it to the east crosses the rings an odd number of times. */
export function isInBoundary(boundary: Boundary, point: Point): boolean {
  const x = point.lng * stepsToDegree
  const y = point.lat * stepsToDegree
  return boundary.rings.reduce((isIn, ring) => isIn !== crossesOdd(ring, x, y), false)
}

function crossesOdd(ring: Ring, x: number, y: number): boolean {
  const { lng, lat } = ring
  let isOdd = false
  for (let k = 0, before = lng.length - 1; k < lng.length; before = k++) {
    const [above, aboveBefore] = [lat[k]! > y, lat[before]! > y]
    if (above === aboveBefore) continue
    const crossing = lng[k]! + ((y - lat[k]!) * (lng[before]! - lng[k]!)) / (lat[before]! - lat[k]!)
    if (x < crossing) isOdd = !isOdd
  }
  return isOdd
}

/** Metres between two points, on a flat sheet: right within one in a thousand across a county. */
export function metresBetween(a: Point, b: Point): number {
  const north = (a.lat - b.lat) * 111_320
  const east = (a.lng - b.lng) * 111_320 * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot(north, east)
}
