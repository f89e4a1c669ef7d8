import type { Point } from '../vocabulary.ts'
import { alwaysKept, type Boundary, boxOf, pointsIn, type Ring, stepsToDegree } from './boundary.ts'
import { isInBoundary } from './point-in-boundary.ts'

const across = 24
const rounds = 4
const mostPoints = 400

/**
 * A point well inside a boundary, where a name can stand: of a grid over it, the one furthest from the line; then the
 * same again on ever finer grids around the best. Good to a hundredth of the place's width.
 */
export function labelPointOf(whole: Boundary): Point {
  const boundary = thinned(whole)
  const box = boxOf(boundary)
  const shrink = Math.cos((((box.north + box.south) / 2) * Math.PI) / 180)
  let best: Point = { lat: (box.north + box.south) / 2, lng: (box.east + box.west) / 2 }
  let bestRoom = -1
  let [width, height] = [box.east - box.west, box.north - box.south]
  for (let round = 0; round < rounds; round++) {
    const middle = best
    for (let k = 0; k < across * across; k++) {
      const lng = middle.lng + width * ((k % across) / (across - 1) - 0.5)
      const lat = middle.lat + height * (Math.floor(k / across) / (across - 1) - 0.5)
      if (!isInBoundary(boundary, { lat, lng })) continue
      const room = roomAround(boundary, { lat, lng }, shrink)
      if (room > bestRoom) {
        bestRoom = room
        best = { lat, lng }
      }
    }
    width /= across / 3
    height /= across / 3
  }
  return {
    lat: Math.round(best.lat * stepsToDegree) / stepsToDegree,
    lng: Math.round(best.lng * stepsToDegree) / stepsToDegree,
  }
}

/** The same shape with few points, the weightiest: measuring to fifty thousand would take a second. */
function thinned(boundary: Boundary): Boundary {
  for (let least = 0; least < alwaysKept; least += 8) {
    const rings = boundary.rings.map((ring) => thinnedRing(ring, least)).filter((ring) => ring.lng.length > 2)
    if (rings.length > 0 && pointsIn({ rings }) <= mostPoints) return { rings }
  }
  return boundary
}

function thinnedRing(ring: Ring, least: number): Ring {
  const isKept = (_: number, k: number) => ring.weight[k]! >= least
  return { ...ring, lng: ring.lng.filter(isKept), lat: ring.lat.filter(isKept), weight: ring.weight.filter(isKept) }
}

/** The squared distance from a point to the nearest line, in steps. */
function roomAround(boundary: Boundary, point: Point, shrink: number): number {
  const [x, y] = [point.lng * stepsToDegree * shrink, point.lat * stepsToDegree]
  let least = Infinity
  for (const { lng, lat } of boundary.rings) {
    for (let k = 0, before = lng.length - 1; k < lng.length; before = k++) {
      const [ax, ay] = [lng[before]! * shrink, lat[before]!]
      const [dx, dy] = [lng[k]! * shrink - ax, lat[k]! - ay]
      const along =
        dx === 0 && dy === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
      least = Math.min(least, (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2)
    }
  }
  return least
}
