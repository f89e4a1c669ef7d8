import { type Boundary, stepsToDegree, twiceArea } from './boundary.ts'

const kilometresToDegree = 111.32

/** How much land a boundary holds; right within one in a hundred for a county. */
export function squareKilometres(boundary: Boundary): number {
  const scale = (kilometresToDegree / stepsToDegree) ** 2 / 2
  return boundary.rings.reduce((sum, ring) => {
    const middle = ring.lat.reduce((total, lat) => total + lat, 0) / ring.lat.length / stepsToDegree
    return sum + twiceArea(ring.lng, ring.lat) * scale * Math.cos((middle * Math.PI) / 180)
  }, 0)
}
