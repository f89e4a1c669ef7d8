import { squared } from '../same-everywhere.ts'
import type { Positions } from './positions.ts'

export interface Clusters {
  /** Per point: the number of its cluster, in the order of the starting centres. */
  readonly clusterOf: Int8Array
  readonly centres: Positions
}

const mostRounds = 300
/** Centres that together move less than this share of the points' mean variance (squared) have arrived. */
const tolerance = 1e-4

/**
 * Lloyd's k-means from given centres with the stopping rule of scikit-learn: until no point changes cluster, or the
 * centres hardly move. Of equally near centres the first is taken. A cluster that lost all its points gets the point
 * that is farthest from its own centre.
 */
export function kMeans(points: Positions, start: Positions): Clusters {
  const arrived = tolerance * meanVariance(points)
  let centres = start
  let before: Int8Array | null = null
  for (let round = 0; round < mostRounds; round++) {
    const clusterOf = nearest(points, centres)
    const moved = middles(points, clusterOf, centres)
    const shift = squaredShift(centres, moved)
    centres = moved
    if (before && isSame(before, clusterOf)) return { clusterOf, centres }
    if (shift <= arrived) break
    before = clusterOf
  }
  return { clusterOf: nearest(points, centres), centres }
}

function nearest(points: Positions, centres: Positions): Int8Array {
  return Int8Array.from(points.x, (_, i) => {
    let best = 0
    for (let c = 1; c < centres.x.length; c++)
      if (between(points, i, centres, c) < between(points, i, centres, best)) best = c
    return best
  })
}

/** The squared distance of a point from a centre. */
function between(points: Positions, i: number, centres: Positions, c: number): number {
  return squared(points.x[i]! - centres.x[c]!) + squared(points.y[i]! - centres.y[c]!)
}

function middles(points: Positions, clusterOf: Int8Array, centres: Positions): Positions {
  const members = fillEmpty(points, clusterOf, centres)
  const size = new Float64Array(centres.x.length)
  const x = new Float64Array(centres.x.length)
  const y = new Float64Array(centres.x.length)
  for (let i = 0; i < members.length; i++) {
    const c = members[i]!
    size[c]!++
    x[c]! += points.x[i]!
    y[c]! += points.y[i]!
  }
  return {
    x: x.map((sum, c) => (size[c] ? sum / size[c]! : centres.x[c]!)),
    y: y.map((sum, c) => (size[c] ? sum / size[c]! : centres.y[c]!)),
  }
}

/** Gives each empty cluster one of the points that are farthest from their own centres, for this round's middles. */
function fillEmpty(points: Positions, clusterOf: Int8Array, centres: Positions): Int8Array {
  const empty = Array.from(centres.x, (_, c) => c).filter((c) => !clusterOf.includes(c))
  if (empty.length === 0) return clusterOf
  const away = Array.from(clusterOf, (c, i) => between(points, i, centres, c))
  const order = away.map((_, i) => i).sort((one, other) => away[other]! - away[one]! || one - other)
  const members = clusterOf.slice()
  if (away[order[0]!]! === 0) return members
  for (const [k, c] of empty.entries()) members[order[k]!] = c
  return members
}

function squaredShift(from: Positions, to: Positions): number {
  let sum = 0
  for (let c = 0; c < from.x.length; c++) sum += between(from, c, to, c)
  return sum
}

function isSame(one: Int8Array, other: Int8Array): boolean {
  return one.every((value, k) => value === other[k])
}

function meanVariance({ x, y }: Positions): number {
  return (variance(x) + variance(y)) / 2
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + squared(value - mean), 0) / values.length
}
