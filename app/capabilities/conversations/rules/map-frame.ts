import { edgeOfMap } from './stored-map.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** How map positions become places in a drawing. */
export interface MapFrame {
  readonly width: number
  readonly height: number
  /** Places further out than the frame are drawn at its edge. */
  readonly place: (point: Point) => readonly [number, number]
}

const margin = 16
const leastHalf = 0.8
/** The share of people on each side who may lie outside, so that a few far out do not press all others together. */
const outside = 0.005

/** One scale for both directions, so that distances mean the same everywhere; the drawing is as high as it needs to be. */
export function frameOf(points: readonly Point[], width = 360): MapFrame {
  const across = rangeOf(points.map(({ x }) => x))
  const up = rangeOf(points.map(({ y }) => y))
  const scale = (width - 2 * margin) / (2 * across.half)
  const height = Math.round(Math.min(width * 1.1, Math.max(width * 0.6, up.half * 2 * scale + 2 * margin)))
  const fitting = Math.min(scale, (height - 2 * margin) / (2 * up.half))
  return {
    width,
    height,
    place: ({ x, y }) => [
      within(width / 2 + (x - across.middle) * fitting, width),
      within(height / 2 - (y - up.middle) * fitting, height),
    ],
  }
}

function rangeOf(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  const low = sorted[Math.floor(sorted.length * outside)] ?? -1
  const high = sorted[Math.ceil(sorted.length * (1 - outside)) - 1] ?? 1
  const half = Math.min(edgeOfMap, Math.max(leastHalf, (high - low) / 2))
  return { middle: (low + high) / 2, half }
}

const within = (value: number, size: number) =>
  Math.round(Math.max(margin / 2, Math.min(size - margin / 2, value)) * 10) / 10
