import type { MappedPeople, OpinionGroup, Point } from '../contract.ts'
import type { VoteTable } from '../votes.ts'
import type { GroupVotes } from './count-group-votes.ts'
import { findRepresentative } from './find-representative.ts'
import { outlineGroup } from './outline-group.ts'

export interface GroupsInput {
  readonly table: VoteTable
  readonly names: readonly string[]
  readonly stayed: readonly number[]
  readonly people: MappedPeople
  readonly groupVotes: GroupVotes
}

/** What is shown of each group. */
export function describeGroups({ table, names, stayed, people, groupVotes }: GroupsInput): OpinionGroup[] {
  return names.map((name, g) => {
    const places = placesOf(people, g)
    const centre = middleOf(places)
    return {
      name,
      size: places.x.length,
      stability: names.length === 1 ? 1 : (stayed[g] ?? 0),
      centre,
      outline: outlineGroup(places.x, places.y, centre),
      representative: names.length < 2 ? [] : findRepresentative(table, groupVotes, g),
    }
  })
}

function placesOf({ group, x, y }: MappedPeople, g: number) {
  const places = { x: new Float64Array(group.length), y: new Float64Array(group.length) }
  let size = 0
  for (let i = 0; i < group.length; i++) {
    if (group[i] !== g) continue
    places.x[size] = x[i]!
    places.y[size++] = y[i]!
  }
  return { x: places.x.subarray(0, size), y: places.y.subarray(0, size) }
}

function middleOf({ x, y }: { x: Float64Array; y: Float64Array }): Point {
  const mean = (values: Float64Array) =>
    values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length
  return { x: mean(x), y: mean(y) }
}
