import { type Boundary, type Ring, toDegrees } from './boundary.ts'
import type { MapFrame } from './map-frame.ts'

/** Rings that would be drawn smaller than this, in units, are left out, unless the place has nothing larger. */
const leastRing = 5

/**
 * The path of a boundary in a frame, for an svg's `d`: points too light for the scale are left out, and so are those far
 * outside what can be seen. Empty where nothing of it can be seen.
 */
export function drawBoundary(boundary: Boundary, frame: MapFrame): string {
  const drawn = boundary.rings.map((ring) => drawRing(ring, frame)).filter((ring) => ring !== null)
  const largest = Math.max(0, ...drawn.map((ring) => ring.size))
  return drawn
    .filter((ring) => ring.size >= Math.min(leastRing, largest))
    .map((ring) => ring.path)
    .join('')
}

function drawRing(ring: Ring, frame: MapFrame): { readonly path: string; readonly size: number } | null {
  const xs: number[] = []
  const ys: number[] = []
  for (let k = 0; k < ring.lng.length; k++) {
    if (ring.weight[k]! < frame.leastWeight) continue
    const x = Math.round(frame.x(toDegrees(ring.lng[k]!)))
    const y = Math.round(frame.y(toDegrees(ring.lat[k]!)))
    if (x === xs.at(-1) && y === ys.at(-1)) continue
    xs.push(x)
    ys.push(y)
  }
  const zones = xs.map((x, k) => zoneOf(x, ys[k]!, frame))
  if (zones.reduce((all, zone) => all & zone, 15) !== 0 || xs.length < 3) return null
  const kept = withoutDetours(zones)
  if (kept.length < 3) return null
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { path: pathOf(kept.map((k) => [xs[k]!, ys[k]!] as const)), size: Math.max(right - left, bottom - top) }
}

/** Numbers of the points to keep: a stretch that stays beside one edge of the paper is drawn as one straight line. */
function withoutDetours(zones: readonly number[]): readonly number[] {
  const kept: number[] = []
  let beside = 0
  zones.forEach((zone, k) => {
    const both = beside & zone
    if (k > 0 && (both & zones[(k + 1) % zones.length]!) !== 0) {
      beside = both
      return
    }
    kept.push(k)
    beside = zone
  })
  return kept
}

/** Beside which edges of the paper a point lies: bits for left, right, above, below. */
const zoneOf = (x: number, y: number, { width, height }: MapFrame): number =>
  (x < 0 ? 1 : 0) + (x > width ? 2 : 0) + (y < 0 ? 4 : 0) + (y > height ? 8 : 0)

function pathOf(points: readonly (readonly [number, number])[]): string {
  let path = ''
  let before: readonly [number, number] = [0, 0]
  points.forEach((point, k) => {
    const [dx, dy] = [point[0] - before[0], point[1] - before[1]]
    path += `${k === 0 ? 'M' : k === 1 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`
    before = point
  })
  return `${path}z`
}
