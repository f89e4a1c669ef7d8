import { placePerson } from '@folkmoot/opinion-map'
import type { StoredMap } from './stored-map.ts'

/** As the map itself has it: votes on statements that count, and the least chance of a group that is shown. */
const leastVotes = 7
const leastChance = 0.6

/** Puts people into the groups of a map by their votes, as the map does: the letter, or null for somebody in none. */
export function grouperOf(
  map: StoredMap,
): (votes: readonly { readonly statement: string; readonly value: number }[]) => string | null {
  const places = new Map<string, number>(map.statements.map((id, at) => [id, at]))
  return (votes) => {
    const counting = votes.flatMap(({ statement, value }) => {
      const at = places.get(statement)
      return at === undefined || map.isOut[at] ? [] : [{ at, value }]
    })
    if (counting.length < leastVotes) return null
    const { chances, group } = placePerson(map.model, {
      statement: counting.map(({ at }) => at),
      value: counting.map(({ value }) => value),
    })
    return (chances[group] ?? 0) >= leastChance ? (map.groups[group]?.name ?? null) : null
  }
}
