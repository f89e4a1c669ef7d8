import type { Point } from '../contract.ts'
import { squared } from '../same-everywhere.ts'

/** The convex outline of the inner nine tenths of some points (by distance to their middle), counter-clockwise. */
export function outlineGroup(x: Float64Array, y: Float64Array, middle: Point): Point[] {
  const far = Float64Array.from(x, (value, k) => squared(value - middle.x) + squared(y[k]! - middle.y))
  const limit = far.slice().sort()[Math.min(far.length - 1, Math.floor(far.length * 0.9))]
  const lowest = new Map<number, number>()
  const highest = new Map<number, number>()
  for (let k = 0; k < far.length; k++) {
    if (far[k]! > limit!) continue
    const column = Math.round(x[k]! * finest)
    const row = Math.round(y[k]! * finest)
    if (!((lowest.get(column) ?? Number.POSITIVE_INFINITY) <= row)) lowest.set(column, row)
    if (!((highest.get(column) ?? Number.NEGATIVE_INFINITY) >= row)) highest.set(column, row)
  }
  // Of points one above another only the lowest and the highest can be on the outline.
  const hull = hullOf([...lowest, ...highest].map(([column, row]) => ({ x: column, y: row })))
  return hull.length < 3 ? [] : hull.map((point) => ({ x: point.x / finest + 0, y: point.y / finest + 0 }))
}

/** Two decimals are finer than any screen shows, and keep the outline short. */
const finest = 100

/** Andrew's monotone chain. */
function hullOf(points: Point[]): Point[] {
  const sorted = points.sort((a, b) => a.x - b.x || a.y - b.y)
  return [...chain(sorted), ...chain(sorted.reverse())]
}

/** One side of the hull, without its last point. */
function chain(points: readonly Point[]): Point[] {
  const side: Point[] = []
  for (const point of points) {
    while (side.length > 1 && turn(side.at(-2)!, side.at(-1)!, point) <= 0) side.pop()
    side.push(point)
  }
  return side.slice(0, -1)
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
