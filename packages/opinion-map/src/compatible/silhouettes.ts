import { squared } from '../same-everywhere.ts'
import type { Positions } from './positions.ts'

/**
 * How well points sit in their clusters (mean silhouette, -1 to 1, not rounded), for several ways to cluster the same
 * points at once: the distances between all pairs, which cost the time, are taken once. A cluster of one counts 0.
 * NaN where there are fewer than two clusters or no two points share one. Time grows with the square of the points.
 *
 * Source: Rousseeuw, Silhouettes, Journal of Computational and Applied Mathematics 20 (1987).
 */
export function silhouettes(points: Positions, clusterings: readonly Int8Array[]): number[] {
  const sums = clusterings.map((clusterOf) => ({ clusterOf, ...emptySums(clusterOf) }))
  for (let i = 0; i < points.x.length; i++) {
    for (let j = 0; j < i; j++) {
      const distance = Math.sqrt(squared(points.x[i]! - points.x[j]!) + squared(points.y[i]! - points.y[j]!))
      for (const { clusterOf, clusters, to } of sums) {
        to[i * clusters + clusterOf[j]!]! += distance
        to[j * clusters + clusterOf[i]!]! += distance
      }
    }
  }
  return sums.map(meanSilhouette)
}

interface Sums {
  readonly clusterOf: Int8Array
  readonly clusters: number
  readonly size: Uint32Array
  /** At `point * clusters + cluster`: the sum of the distances from the point to the cluster's points. */
  readonly to: Float64Array
}

function emptySums(clusterOf: Int8Array): Omit<Sums, 'clusterOf'> {
  const clusters = clusterOf.reduce((most, c) => Math.max(most, c + 1), 0)
  const size = new Uint32Array(clusters)
  for (const c of clusterOf) size[c]!++
  return { clusters, size, to: new Float64Array(clusterOf.length * clusters) }
}

function meanSilhouette(sums: Sums): number {
  const used = sums.size.filter((size) => size > 0).length
  const points = sums.clusterOf.length
  if (used < 2 || used >= points) return Number.NaN
  let sum = 0
  for (let i = 0; i < points; i++) sum += silhouetteOf(sums, i)
  return sum / points
}

function silhouetteOf({ clusterOf, clusters, size, to }: Sums, i: number): number {
  const own = clusterOf[i]!
  if (size[own] === 1) return 0
  const inside = to[i * clusters + own]! / (size[own]! - 1)
  let outside = Number.POSITIVE_INFINITY
  for (let c = 0; c < clusters; c++) {
    if (c !== own && size[c]! > 0) outside = Math.min(outside, to[i * clusters + c]! / size[c]!)
  }
  const larger = Math.max(inside, outside)
  return larger === 0 ? 0 : (outside - inside) / larger
}
