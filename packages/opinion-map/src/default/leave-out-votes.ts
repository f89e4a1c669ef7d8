import type { ContentKeys } from './content-keys.ts'
import { mixed } from './seeded-chance.ts'
import type { UsableVotes } from './usable-votes.ts'

/** A conversation with some votes hidden, and the hidden ones. Only `persons` keep any votes. */
export interface Thinned {
  readonly votes: UsableVotes
  readonly hiddenPerson: Uint32Array
  readonly hiddenStatement: Uint32Array
  readonly hiddenValue: Int8Array
}

/**
 * Hides about `share` of the votes of `persons`. Whether a vote is hidden depends on its content and `round` alone,
 * not on how people are numbered.
 */
export function leaveOutVotes(
  votes: UsableVotes,
  persons: Uint32Array,
  chance: { readonly keys: ContentKeys; readonly round: number; readonly share: number },
): Thinned {
  const size = persons.reduce((sum, i) => sum + votes.cast[i]!, 0)
  const kept = { start: new Uint32Array(votes.persons + 1), other: new Uint32Array(size), value: new Int8Array(size) }
  const hidden = { person: new Uint32Array(size), statement: new Uint32Array(size), value: new Int8Array(size) }
  const { start, other, value } = votes.byPerson
  const under = chance.share * 4294967296
  let keep = 0
  let hide = 0
  let next = 0
  for (const i of persons) {
    kept.start.fill(keep, next, i + 1)
    next = i + 1
    const key = mixed(chance.keys.person[i]!, chance.round)
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const j = other[k]!
      if (mixed(key, chance.keys.statement[j]!) < under) {
        hidden.person[hide] = i
        hidden.statement[hide] = j
        hidden.value[hide++] = value[k]!
      } else {
        kept.other[keep] = j
        kept.value[keep++] = value[k]!
      }
    }
  }
  kept.start.fill(keep, next)
  return {
    votes: recounted(votes, {
      start: kept.start,
      other: kept.other.subarray(0, keep),
      value: kept.value.subarray(0, keep),
    }),
    hiddenPerson: hidden.person.subarray(0, hide),
    hiddenStatement: hidden.statement.subarray(0, hide),
    hiddenValue: hidden.value.subarray(0, hide),
  }
}

function recounted(votes: UsableVotes, byPerson: UsableVotes['byPerson']): UsableVotes {
  const agree = new Uint32Array(votes.statements)
  const disagree = new Uint32Array(votes.statements)
  const pass = new Uint32Array(votes.statements)
  for (let k = 0; k < byPerson.other.length; k++) {
    const x = byPerson.value[k]!
    const counts = x > 0 ? agree : x < 0 ? disagree : pass
    counts[byPerson.other[k]!]!++
  }
  const cast = new Uint32Array(votes.persons)
  for (let i = 0; i < votes.persons; i++) cast[i] = byPerson.start[i + 1]! - byPerson.start[i]!
  return { ...votes, byPerson, agree, disagree, pass, cast }
}
