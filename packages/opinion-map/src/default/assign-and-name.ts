import type { MappedPeople } from '../contract.ts'
import { type Assignment, assignPeople } from './assign-people.ts'
import { nameGroups } from './name-groups.ts'
import type { NormalMixture } from './normal-mixture.ts'
import { reorder, type Settled } from './settle-groups.ts'

export interface GroupedPeople {
  readonly people: MappedPeople
  /** In the order shown; so are `stayed` and the groups of `mixture`. Empty without groups. */
  readonly names: readonly string[]
  readonly stayed: readonly number[]
  readonly mixture: NormalMixture | undefined
  readonly nextName: number | undefined
}

/** Puts everybody in their place and group, and gives the groups the names and the order they are shown in. */
export function assignAndName(
  assignment: Omit<Assignment, 'mixture' | 'stayed'>,
  settled: Settled | undefined,
): GroupedPeople {
  const first = assignPeople({ ...assignment, mixture: settled?.mixture, stayed: settled?.stayed ?? [] })
  if (settled === undefined)
    return { people: renumbered(first, []), names: [], stayed: [], mixture: undefined, nextName: undefined }
  const groups = { sizes: sizesOf(first.group, settled.mixture), centres: firstAxis(settled.mixture) }
  const { order, names, nextName } = nameGroups(first.likeliest, groups, settled.before)
  return {
    people: renumbered(first, order),
    names,
    stayed: order.map((g) => settled.stayed[g] ?? 1),
    mixture: reorder(settled.mixture, order),
    nextName,
  }
}

function sizesOf(group: Int8Array, mixture: NormalMixture): number[] {
  const sizes = new Array<number>(mixture.count).fill(0)
  for (const g of group) if (g >= 0) sizes[g]!++
  return sizes
}

const firstAxis = (mixture: NormalMixture) => Array.from({ length: mixture.count }, (_, g) => mixture.centre[g * 3]!)

/** People with their groups renumbered to the order shown; flags marked anew. */
function renumbered(people: MappedPeople, order: readonly number[]): MappedPeople {
  const to = order.map((_, g) => order.indexOf(g))
  const change = (g: number) => (g < 0 ? g : to[g]!)
  return {
    ...people,
    group: people.group.map(change),
    likeliest: people.likeliest.map(change),
    isFlagged: people.isFlagged.slice(),
  }
}
