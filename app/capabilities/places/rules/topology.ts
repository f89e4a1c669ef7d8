import { type Boundary, type Ring, twiceArea } from './boundary.ts'
import { weightsOfLine, weightsOfRing } from './weights.ts'

/** A ring before weights: points as `lng,lat` in steps, the first not repeated; anticlockwise, holes clockwise. */
export type PlainRing = readonly (readonly [number, number])[]

const keyOf = (point: readonly [number, number]) => point[0] * 2 ** 24 + point[1]

/**
 * Gives every point of a layer of neighbouring places its weight, the same on both sides of a shared line, so that
 * neighbours drawn simply leave no gaps. Lines are cut where more than two meet.
 */
export function weighLayer(layer: ReadonlyMap<string, readonly PlainRing[]>, shrink: number): Map<string, Boundary> {
  const nodes = findNodes([...layer.values()].flat())
  const known = new Map<string, Uint8Array>()
  const weighed = new Map<string, Boundary>()
  for (const [code, rings] of layer) {
    weighed.set(code, { rings: rings.map((ring) => weighRing(ring, { nodes, known, shrink })) })
  }
  return weighed
}

/** Points where lines of the layer meet: those with other than two neighbours. */
function findNodes(rings: readonly PlainRing[]): ReadonlySet<number> {
  const near = new Map<number, Set<number>>()
  for (const ring of rings) {
    ring.forEach((point, k) => {
      const set = near.get(keyOf(point)) ?? new Set()
      set.add(keyOf(ring.at(k - 1)!)).add(keyOf(ring[(k + 1) % ring.length]!))
      near.set(keyOf(point), set)
    })
  }
  return new Set([...near].filter(([, set]) => set.size !== 2).map(([key]) => key))
}

interface Weighing {
  readonly nodes: ReadonlySet<number>
  readonly known: Map<string, Uint8Array>
  readonly shrink: number
}

function weighRing(ring: PlainRing, weighing: Weighing): Ring {
  const lng = Int32Array.from(ring, (point) => point[0])
  const lat = Int32Array.from(ring, (point) => point[1])
  const isHole = twiceArea(lng, lat) < 0
  const cuts = ring.flatMap((point, k) => (weighing.nodes.has(keyOf(point)) ? [k] : []))
  if (cuts.length === 0) return { lng, lat, weight: weightsOfRing(lng, lat, weighing.shrink), isHole }
  const weight = new Uint8Array(ring.length)
  cuts.forEach((from, at) => {
    const to = cuts[(at + 1) % cuts.length]!
    const length = ((to - from + ring.length - 1) % ring.length) + 1
    const line = Array.from({ length: length + 1 }, (_, k) => ring[(from + k) % ring.length]!)
    weigh(line, weighing).forEach((value, k) => {
      weight[(from + k) % ring.length] = value
    })
  })
  return { lng, lat, weight, isHole }
}

/** A line's weights, reckoned once in one direction and turned round for the neighbour that runs the other way. */
function weigh(line: PlainRing, { known, shrink }: Weighing): Uint8Array {
  const [there, back] = [line.map(keyOf).join(), line.map(keyOf).reverse().join()]
  const [isTurned, key] = back < there ? [true, back] : [false, there]
  const found = known.get(key)
  if (found) return isTurned ? found.toReversed() : found
  const ordered = isTurned ? line.toReversed() : line
  const weights = weightsOfLine(
    ordered.map((point) => point[0]),
    ordered.map((point) => point[1]),
    shrink,
  )
  known.set(key, weights)
  return isTurned ? weights.toReversed() : weights
}

/** Places joined into one: lines that two of them share vanish. Holes smaller than `leastHole` square steps are slivers. */
export function dissolve(parts: readonly (readonly PlainRing[])[], leastHole: number): PlainRing[] {
  const onward = new Map<number, (readonly [number, number])[]>()
  const edges = new Set(
    parts.flat().flatMap((ring) => ring.map((point, k) => `${keyOf(point)} ${keyOf(ring[(k + 1) % ring.length]!)}`)),
  )
  const start = new Map<number, readonly [number, number]>()
  for (const ring of parts.flat()) {
    ring.forEach((point, k) => {
      const next = ring[(k + 1) % ring.length]!
      if (edges.has(`${keyOf(next)} ${keyOf(point)}`)) return
      start.set(keyOf(point), point)
      onward.set(keyOf(point), [...(onward.get(keyOf(point)) ?? []), next])
    })
  }
  const rings: PlainRing[] = []
  for (const [key, point] of start) {
    while ((onward.get(key) ?? []).length > 0) rings.push(...splitAtTouches(walk(point, onward)))
  }
  return rings.filter((ring) => {
    const area =
      twiceArea(
        ring.map((point) => point[0]),
        ring.map((point) => point[1]),
      ) / 2
    return ring.length > 2 && (area > 0 || -area >= leastHole)
  })
}

function walk(from: readonly [number, number], onward: Map<number, (readonly [number, number])[]>): PlainRing {
  const ring: (readonly [number, number])[] = []
  let at: readonly [number, number] | undefined = from
  do {
    ring.push(at)
    at = onward.get(keyOf(at))?.pop()
  } while (at && keyOf(at) !== keyOf(from))
  return ring
}

/** A walk that comes through the same point twice is two rings that touch there. */
function splitAtTouches(ring: PlainRing): PlainRing[] {
  const rings: PlainRing[] = []
  const open: (readonly [number, number])[] = []
  const seen = new Map<number, number>()
  for (const point of ring) {
    const before = seen.get(keyOf(point))
    if (before !== undefined) {
      const loop = open.splice(before)
      for (const each of loop) seen.delete(keyOf(each))
      rings.push(loop)
    }
    seen.set(keyOf(point), open.length)
    open.push(point)
  }
  return [...rings, open]
}
