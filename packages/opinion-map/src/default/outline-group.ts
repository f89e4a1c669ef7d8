import type { Point } from '../contract.ts'
import { squared } from '../same-everywhere.ts'

/** The convex outline of the inner nine tenths of some points (by distance to their middle), counter-clockwise. */
export function outlineGroup(x: Float64Array, y: Float64Array, middle: Point): Point[] {
  const far = Float64Array.from(x, (value, k) => squared(value - middle.x) + squared(y[k]! - middle.y))
  const limit = far.slice().sort()[Math.min(far.length - 1, Math.floor(far.length * 0.9))]
  const columns = new Map<number, Point[]>()
  far.forEach((distance, k) => {
    if (distance <= limit!) widen(columns, { x: rounded(x[k]!), y: rounded(y[k]!) })
  })
  const hull = hullOf([...columns.values()].flat())
  return hull.length < 3 ? [] : hull
}

/** Of the points one above another only the lowest and the highest can be on the outline. */
function widen(columns: Map<number, Point[]>, point: Point): void {
  const held = columns.get(point.x)
  if (held === undefined) columns.set(point.x, [point])
  else if (point.y < held[0]!.y) columns.set(point.x, [point, held.at(-1)!])
  else if (point.y > held.at(-1)!.y) columns.set(point.x, [held[0]!, point])
}

/** Two decimals are finer than any screen shows, and keep the outline short. */
const rounded = (value: number) => Math.round(value * 100) / 100 + 0

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
