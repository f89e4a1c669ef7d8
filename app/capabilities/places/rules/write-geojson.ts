import { type Boundary, type Ring, toDegrees } from './boundary.ts'
import { isInBoundary } from './point-in-boundary.ts'

type Line = readonly (readonly [number, number])[]

/** A boundary as a GeoJSON geometry, for those who want to use it elsewhere. */
export function geometryOf(boundary: Boundary): {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly Line[])[]
} {
  const outer = boundary.rings.filter((ring) => !ring.isHole)
  const holes = boundary.rings.filter((ring) => ring.isHole)
  const ownerOf = (hole: Ring) =>
    outer.find((ring) =>
      isInBoundary({ rings: [ring] }, { lng: toDegrees(hole.lng[0]!), lat: toDegrees(hole.lat[0]!) }),
    ) ?? outer[0]
  return {
    type: 'MultiPolygon',
    coordinates: outer.map((ring) => [lineOf(ring), ...holes.filter((hole) => ownerOf(hole) === ring).map(lineOf)]),
  }
}

function lineOf(ring: Ring): Line {
  const line = Array.from(ring.lng, (lng, k) => [toDegrees(lng), toDegrees(ring.lat[k]!)] as const)
  return [...line, line[0]!]
}
