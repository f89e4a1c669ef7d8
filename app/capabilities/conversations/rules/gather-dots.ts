import type { MapFrame } from './map-frame.ts'
import type { DrawnPoint } from './stored-map.ts'

/** One mark on the map: people of one group who stand close together. */
export interface Dot {
  readonly x: number
  readonly y: number
  /** Position in the map's groups; -1 for people in none. */
  readonly group: number
  readonly people: number
}

export interface Dots {
  readonly dots: readonly Dot[]
  /** Whether every person has a mark of their own. */
  readonly isOneEach: boolean
}

/** Up to this many people each have a mark of their own. */
export const mostOneEach = 600
const cell = 9

/**
 * Where there are many, people of one group in one small square of the drawing share a mark at their common middle, so that
 * a drawing of a hundred thousand is no larger than one of a thousand. Nobody is left out.
 */
export function gatherDots(points: readonly DrawnPoint[], frame: MapFrame): Dots {
  const placed = points.map((point) => ({ at: frame.place(point), group: point.group }))
  if (placed.length <= mostOneEach) {
    return { dots: placed.map(({ at: [x, y], group }) => ({ x, y, group, people: 1 })), isOneEach: true }
  }
  const squares = new Map<string, { x: number; y: number; group: number; people: number }>()
  for (const { at, group } of placed) {
    const key = `${Math.floor(at[0] / cell)} ${Math.floor(at[1] / cell)} ${group}`
    const square = squares.get(key) ?? { x: 0, y: 0, group, people: 0 }
    square.x += at[0]
    square.y += at[1]
    square.people++
    squares.set(key, square)
  }
  const dots = [...squares.values()].map(({ x, y, group, people }) => ({
    x: round(x / people),
    y: round(y / people),
    group,
    people,
  }))
  return { dots: dots.sort((a, b) => a.group - b.group || a.y - b.y || a.x - b.x), isOneEach: false }
}

const round = (value: number) => Math.round(value * 2) / 2

const smallest = 1.6
const largest = cell * 0.62

/** The area of a mark grows with its people, up to the size of its square. Half steps, so that few sizes are drawn. */
export function radiusOf({ people }: Dot, most: number, isOneEach: boolean): number {
  if (isOneEach) return 3
  return Math.round(Math.max(smallest, largest * Math.sqrt(people / most)) * 2) / 2
}
