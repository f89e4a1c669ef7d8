import { mapOpinions, type PreviousMap } from '@folkmoot/opinion-map'
import { packPoints, storedMapOf } from '../rules/stored-map.ts'
import type { DrawnMap, MapMemory } from '../store/map-result.ts'
import type { StatementId } from '../vocabulary.ts'
import type { DrawInput } from './vote-copy.ts'

/** Draws the map of some votes, steady with the one before where there is one. */
export function drawMap(
  input: DrawInput,
  seed: number,
  before: MapMemory | null,
): { readonly map: DrawnMap; readonly memory: MapMemory } {
  const previous = before ? previousOf(before, input) : undefined
  const map = mapOpinions({ votes: input.votes, moderation: input.moderation, seed, previous })
  return {
    map: {
      hash: input.hash,
      votes: input.votes.byPerson.other.length,
      people: input.participants.length,
      result: storedMapOf(map, input.statements as readonly StatementId[]),
      points: packPoints(map.people),
    },
    memory: { participants: input.participants, statements: input.statements, state: map.state },
  }
}

function previousOf(before: MapMemory, { participants, statements }: DrawInput): PreviousMap {
  return {
    state: before.state,
    personBefore: placesBefore(participants, before.participants),
    statementBefore: placesBefore(statements, before.statements),
  }
}

/** Where each id stood in the list before, -1 where it was not; both ascend. */
function placesBefore(now: readonly string[], before: readonly string[]): Int32Array {
  let k = 0
  return Int32Array.from(now, (id) => {
    while (k < before.length && before[k]! < id) k++
    return before[k] === id ? k : -1
  })
}
