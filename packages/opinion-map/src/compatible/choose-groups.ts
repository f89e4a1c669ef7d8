import { firstDistinct } from './first-distinct.ts'
import { type Clusters, kMeans } from './k-means.ts'
import type { Positions } from './positions.ts'
import { silhouettes } from './silhouettes.ts'

export interface ChosenGroups extends Clusters {
  /** One entry per number of groups tried. */
  readonly tried: readonly TriedGroups[]
}

export interface TriedGroups {
  readonly groups: number
  /** Mean silhouette, -1 to 1; NaN where it is not defined. */
  readonly silhouette: number
  readonly sizes: readonly number[]
}

/**
 * Groups the points with 2, 3, … `mostGroups` centres and keeps the grouping with the highest mean silhouette, the
 * fewest groups of equals. All points form one group when no grouping can be judged: too few of them, or all in one
 * place.
 */
export function chooseGroups(points: Positions, mostGroups: number): ChosenGroups {
  const starts = firstDistinct(points, mostGroups)
  const clusterings: Clusters[] = []
  for (let k = 2; k <= starts.x.length; k++) clusterings.push(kMeans(points, firstOf(starts, k)))
  const scores = silhouettes(
    points,
    clusterings.map((each) => each.clusterOf),
  )
  const best = scores.reduce((held, score, k) => (score > (scores[held] ?? Number.NEGATIVE_INFINITY) ? k : held), -1)
  const chosen = clusterings[best] ?? kMeans(points, firstOf(starts, 1))
  return { ...withoutEmpty(chosen), tried: clusterings.map((each, k) => described(each, scores[k]!)) }
}

function firstOf({ x, y }: Positions, count: number): Positions {
  return { x: x.slice(0, count), y: y.slice(0, count) }
}

function described({ clusterOf, centres }: Clusters, silhouette: number): TriedGroups {
  const sizes = Array.from(centres.x, () => 0)
  for (const c of clusterOf) sizes[c]!++
  return { groups: sizes.length, silhouette, sizes }
}

/** A cluster can lose its last point in the last round; the others then close ranks. */
function withoutEmpty({ clusterOf, centres }: Clusters): Clusters {
  const used = Array.from(centres.x, (_, c) => c).filter((c) => clusterOf.includes(c))
  return {
    clusterOf: clusterOf.map((c) => used.indexOf(c)),
    centres: { x: Float64Array.from(used, (c) => centres.x[c]!), y: Float64Array.from(used, (c) => centres.y[c]!) },
  }
}
