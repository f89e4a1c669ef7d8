/** How many whole steps make a degree: a step is at most 1.1 metres. */
export const stepsToDegree = 100_000

/** A point that is never left out when a boundary is drawn simply: where lines meet. */
export const alwaysKept = 255

/**
 * One closed line in whole steps; the first point is not repeated at the end. `weight` says how much each point matters
 * to the shape (see weights.ts), so that any coarseness can be drawn without reckoning again and neighbours still meet.
 */
export interface Ring {
  readonly lng: Int32Array
  readonly lat: Int32Array
  readonly weight: Uint8Array
  readonly isHole: boolean
}

/** The boundary of a place: everything inside an odd number of its rings belongs to it. */
export interface Boundary {
  readonly rings: readonly Ring[]
}

/** In degrees. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export const toSteps = (degrees: number): number => Math.round(degrees * stepsToDegree)
export const toDegrees = (steps: number): number => steps / stepsToDegree

export function boxOf(boundary: Boundary): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of boundary.rings) {
    for (let k = 0; k < ring.lng.length; k++) {
      west = Math.min(west, ring.lng[k]!)
      east = Math.max(east, ring.lng[k]!)
      south = Math.min(south, ring.lat[k]!)
      north = Math.max(north, ring.lat[k]!)
    }
  }
  return { west: toDegrees(west), south: toDegrees(south), east: toDegrees(east), north: toDegrees(north) }
}

export const pointsIn = (boundary: Boundary): number => boundary.rings.reduce((sum, ring) => sum + ring.lng.length, 0)

/** Twice the ring's area in square steps, as on a flat sheet; positive when it runs anticlockwise. */
export function twiceArea(lng: ArrayLike<number>, lat: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0, before = lng.length - 1; k < lng.length; before = k++) {
    sum += lng[before]! * lat[k]! - lng[k]! * lat[before]!
  }
  return sum
}
