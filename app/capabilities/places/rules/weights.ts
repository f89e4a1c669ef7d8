import { alwaysKept } from './boundary.ts'

/**
 * How much each inner point of a line matters, by Visvalingam and Whyatt: the area of the triangle it makes with its
 * neighbours when, point by point, the least is taken away. M. Visvalingam, J. D. Whyatt, "Line generalisation by
 * repeated elimination of points", The Cartographic Journal 30 (1993). The two ends are always kept.
 * `shrink` is the cosine of the latitude: how much shorter a step east is than a step north.
 */
export function weightsOfLine(lng: ArrayLike<number>, lat: ArrayLike<number>, shrink: number): Uint8Array {
  const count = lng.length
  const weight = new Uint8Array(count).fill(alwaysKept)
  const before = Int32Array.from({ length: count }, (_, k) => k - 1)
  const after = Int32Array.from({ length: count }, (_, k) => k + 1)
  const area = new Float64Array(count).fill(Infinity)
  const measure = (k: number) => {
    const [a, b] = [before[k]!, after[k]!]
    const across = (lng[a]! - lng[k]!) * (lat[b]! - lat[k]!) - (lng[b]! - lng[k]!) * (lat[a]! - lat[k]!)
    return (Math.abs(across) * shrink) / 2
  }
  const heap = makeHeap(area)
  for (let k = 1; k < count - 1; k++) {
    area[k] = measure(k)
    heap.add(k)
  }
  let least = 0
  for (let k = heap.takeLeast(); k !== null; k = heap.takeLeast()) {
    least = Math.max(least, area[k]!)
    weight[k] = weightOfArea(least)
    const [a, b] = [before[k]!, after[k]!]
    after[a] = b
    before[b] = a
    for (const near of [a, b]) {
      if (near === 0 || near === count - 1) continue
      area[near] = Math.max(measure(near), least)
      heap.moved(near)
    }
  }
  return weight
}

/** Square steps as one byte: eight times the logarithm to base two; 254 is the most a point that may go can have. */
export const weightOfArea = (squareSteps: number): number =>
  Math.min(alwaysKept - 1, Math.round(8 * Math.log2(squareSteps + 1)))

/** The weights of a ring that shares no line with another: the point furthest west and the one furthest from it stay. */
export function weightsOfRing(lng: Int32Array, lat: Int32Array, shrink: number): Uint8Array {
  const count = lng.length
  const first = indexOfGreatest(count, (k) => -lng[k]!)
  const second = indexOfGreatest(count, (k) => ((lng[k]! - lng[first]!) * shrink) ** 2 + (lat[k]! - lat[first]!) ** 2)
  const weight = new Uint8Array(count)
  for (const [from, to] of [
    [first, second],
    [second, first],
  ] as const) {
    const indices = Array.from({ length: ((to - from + count) % count) + 1 }, (_, k) => (from + k) % count)
    const line = weightsOfLine(
      indices.map((k) => lng[k]!),
      indices.map((k) => lat[k]!),
      shrink,
    )
    indices.forEach((k, at) => {
      weight[k] = line[at]!
    })
  }
  return weight
}

function indexOfGreatest(count: number, value: (k: number) => number): number {
  let best = 0
  for (let k = 1; k < count; k++) if (value(k) > value(best)) best = k
  return best
}

/** A heap of point numbers, the one with the least area on top; ties go to the lower number. */
function makeHeap(area: Float64Array) {
  const heap: number[] = []
  const place = new Int32Array(area.length).fill(-1)
  const isLess = (a: number, b: number) => area[a]! < area[b]! || (area[a]! === area[b]! && a < b)
  const put = (at: number, k: number) => {
    heap[at] = k
    place[k] = at
  }
  const up = (from: number) => {
    let at = from
    const k = heap[at]!
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isLess(k, heap[parent]!)) break
      put(at, heap[parent]!)
      at = parent
    }
    put(at, k)
  }
  const down = (from: number) => {
    let at = from
    const k = heap[at]!
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && isLess(heap[child + 1]!, heap[child]!)) child++
      if (!isLess(heap[child]!, k)) break
      put(at, heap[child]!)
      at = child
    }
    put(at, k)
  }
  return {
    add(k: number) {
      heap.push(k)
      up(heap.length - 1)
    },
    moved(k: number) {
      up(place[k]!)
      down(place[k]!)
    },
    takeLeast(): number | null {
      const least = heap[0]
      if (least === undefined) return null
      const last = heap.pop()!
      if (heap.length > 0) {
        put(0, last)
        down(0)
      }
      return least
    },
  }
}
