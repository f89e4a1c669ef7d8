import type { Positions } from './positions.ts'

/**
 * The first distinct points by x, then y, up to `most`: where the grouping starts. So the k starting centres lie at
 * the left edge of the map; they depend on nothing but the positions.
 */
export function firstDistinct({ x, y }: Positions, most: number): Positions {
  const order = Uint32Array.from(x, (_, i) => i).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!)
  const kept: number[] = []
  for (const i of order) {
    const last = kept.at(-1)
    if (last !== undefined && x[last] === x[i] && y[last] === y[i]) continue
    if (kept.length === most) break
    kept.push(i)
  }
  return { x: Float64Array.from(kept, (i) => x[i]!), y: Float64Array.from(kept, (i) => y[i]!) }
}
