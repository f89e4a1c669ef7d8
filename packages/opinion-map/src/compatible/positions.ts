import { type RatedVotes, towards } from './rated-votes.ts'

/** Points of the map, one per person or per statement. */
export interface Positions {
  readonly x: Float64Array
  readonly y: Float64Array
}

type TwoVectors = readonly [Float64Array, Float64Array]

/**
 * Where people stand: the sum of their votes' distances from the mean along each component, stretched by
 * sqrt(statements / own votes), which pushes people with few votes outwards.
 */
export function placePeople(rated: RatedVotes, components: TwoVectors): Positions {
  const stretch = (sum: number, i: number) => sum * Math.sqrt(rated.votedStatements / Math.max(rated.votesOf[i]!, 1))
  return { x: towards(rated, components[0]).map(stretch), y: towards(rated, components[1]).map(stretch) }
}

/** Where a person would stand who had only agreed with the one statement. */
export function placeStatements(rated: RatedVotes, components: TwoVectors): Positions {
  const stretch = Math.sqrt(rated.votedStatements)
  const place = (weight: number, j: number) => stretch * (1 - rated.mean[j]!) * weight
  return { x: components[0].map(place), y: components[1].map(place) }
}

/** How far each point is from the middle of the map. */
export function distances({ x, y }: Positions): Float64Array {
  return x.map((value, k) => Math.sqrt(value * value + y[k]! * y[k]!))
}
