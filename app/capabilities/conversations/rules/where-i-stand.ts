import { type Placement, placePerson } from '@folkmoot/opinion-map'
import { answersAt, type Given, type Routing } from './routing.ts'
import type { StoredMap } from './stored-map.ts'

/** Answers that somebody needs before they are counted in a group. */
export const leastAnswers = 7
/** Under this confidence somebody stands between groups. */
const leastConfidence = 0.6

/** What can be said of where somebody stands. */
export type Standing =
  | { readonly kind: 'no-map-yet' }
  | { readonly kind: 'few-people'; readonly have: number; readonly need: number }
  | { readonly kind: 'few-answers'; readonly more: number }
  | { readonly kind: 'one-group' }
  /** Positions in the map's groups. */
  | { readonly kind: 'in-group'; readonly group: number; readonly confidence: number }
  | { readonly kind: 'between'; readonly groups: readonly [number, number]; readonly confidence: number }

export interface WhereIStand {
  readonly standing: Standing
  /** Null where there is no map to stand on, or no answer to be placed by. */
  readonly place: Placement | null
}

/** Where somebody stands by their own answers and the latest map, without waiting for the next one. */
export function whereIStand(map: StoredMap | null, routing: Routing, answers: readonly Given[]): WhereIStand {
  if (!map) return { standing: { kind: 'no-map-yet' }, place: null }
  if (map.verdict.kind === 'not-enough-votes')
    return { standing: { kind: 'few-people', have: map.verdict.have, need: map.verdict.need }, place: null }
  const given = answersAt(routing, answers)
  if (given.statement.length === 0) return { standing: { kind: 'few-answers', more: leastAnswers }, place: null }
  const place = placePerson(map.model, given)
  return { standing: standingOf(map, place, given.statement.length), place }
}

function standingOf(map: StoredMap, place: Placement, answered: number): Standing {
  if (answered < leastAnswers) return { kind: 'few-answers', more: leastAnswers - answered }
  if (map.verdict.kind !== 'groups') return { kind: 'one-group' }
  const { group, confidence, chances } = place
  if (confidence >= leastConfidence) return { kind: 'in-group', group, confidence }
  const second = chances.reduce(
    (best, chance, k) => (k !== group && (best < 0 || chance > chances[best]!) ? k : best),
    -1,
  )
  return { kind: 'between', groups: [group, second], confidence }
}
